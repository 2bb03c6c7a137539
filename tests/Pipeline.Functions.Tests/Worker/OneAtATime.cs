namespace Pipeline.Functions.Tests.Worker;

/// <summary>
/// Each of these tests has a worker, a host and a storage emulator to itself: one after another, so as not to load the machine.
/// </summary>
[CollectionDefinition(Name)]
public sealed class OneAtATime
{
    public const string Name = "one at a time";
}
