using System.Globalization;
using System.Reflection;

namespace Pipeline.Harness.Workers;

/// <summary>The processes of a run: so many workers, and subscribers who read the same queue.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private const int Subscribers = 2;

    /// <summary>A host of the Functions app, and its worker with it.</summary>
    private static readonly string FunctionsHost = typeof(Fleet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Pipeline.FunctionsHost").Value! + (OperatingSystem.IsWindows() ? ".exe" : "");

    private readonly CancellationTokenSource dismissed = new();
    private readonly List<FleetMember> members;
    private readonly Task[] kept;
    private readonly int workers;

    /// <param name="options">How many, and how much fails.</param>
    /// <param name="settings">Environment of all.</param>
    /// <param name="folder">For their logs.</param>
    /// <param name="clock">For the pause before one is started again.</param>
    public Fleet(HarnessOptions options, IReadOnlyDictionary<string, string> settings, string folder, TimeProvider clock)
    {
        workers = options.Workers;
        members =
        [
            .. Enumerable
                .Range(0, options.Workers)
                .Select(index => options.IsFunctionsApp ? Host(index) : Member(WorkerCommand.Name, index)),
            .. Enumerable.Range(options.Workers, Subscribers).Select(index => Member(SubscriberCommand.Name, index)),
        ];
        kept = [.. members.Select(member => member.KeepAsync(dismissed.Token))];

        FleetMember Host(int index) => new(FunctionsHost, [], settings, Path.Combine(folder, $"functions-{index}.log"), clock);

        FleetMember Member(string verb, int index) =>
            new(
                Environment.ProcessPath!,
                [verb, "--seed", Text(options.Seed + index), "--faults", Text(options.StorageFaults)],
                settings,
                Path.Combine(folder, $"{verb}-{index}.log"),
                clock);
    }

    /// <summary>The largest working set of any worker so far, in bytes.</summary>
    public long Peak => members.Take(workers).Max(member => member.Peak);

    public int Count => members.Count;

    /// <summary>All workers at once; the subscribers go on.</summary>
    public void KillAll()
    {
        foreach (var member in members.Take(workers))
        {
            member.Kill();
        }
    }

    /// <inheritdoc cref="FleetMember.TryKill"/>
    public bool TryKill(int index, bool whileStarting) => members[index].TryKill(whileStarting);

    public async ValueTask DisposeAsync()
    {
        await dismissed.CancelAsync();
        await Task.WhenAll(kept);
        dismissed.Dispose();
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
