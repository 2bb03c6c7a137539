namespace Pipeline.Azure.Tests.Models;

/// <summary>Tests that run beside no others, as they count what the whole process allocates.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
