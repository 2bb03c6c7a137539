using Pipeline.Storage;

namespace Pipeline.Harness;

/// <summary>One run.</summary>
/// <param name="Articles">To feed, duplicates included.</param>
/// <param name="Stories">Of an agency to feed besides, in several versions, some of them killed or embargoed.</param>
/// <param name="Copies">Texts of an agency to feed besides, each from several outlets and once as an update.</param>
/// <param name="Seed">Of the input and of the plan of faults.</param>
/// <param name="Workers">Processes.</param>
/// <param name="Limit">Until a run that does not settle is given up.</param>
/// <param name="Faults">How much is made to fail: 0 is nothing, 1 the usual, 0.5 half as much.</param>
/// <param name="IsInMemory">The storage is, and is never restarted: on disk the emulator writes all it has every few seconds, which tens of
/// thousands of articles do not survive in reasonable time.</param>
/// <param name="IsFunctionsApp">The workers are the Functions app's, under hosts with the platform's listeners.</param>
/// <param name="IsCascade">A second model is asked, and last none, where the first gives no usable summary.</param>
internal sealed record HarnessOptions(
    int Articles,
    int Stories,
    int Copies,
    int Seed,
    int Workers,
    TimeSpan Limit,
    double Faults,
    bool IsInMemory,
    bool IsFunctionsApp,
    bool IsCascade)
{
    /// <summary>Share of the storage calls of workers and subscribers, and of what a handler does.</summary>
    public double StorageFaults => 0.02 * Faults;

    /// <summary>Share of the requests to the model.</summary>
    public double ModelFaults => 0.08 * Faults;

    /// <summary>
    /// Queues that may not be empty in the end: the platform's listeners hide what a killed host had for ten minutes. Once all is settled
    /// such
    /// messages are copies of what was offered anew, and not waited for.
    /// </summary>
    public IReadOnlyList<string> MayHoldCopies =>
        IsFunctionsApp ? [QueueNames.Dumps, QueueNames.Articles, QueueNames.UrgentArticles] : [];

    /// <summary>Of the route that leaves copies out; nobody reads it.</summary>
    public const string OnceQueue = "once";

    /// <summary>From one blow to the next.</summary>
    public TimeSpan Pause => Faults > 0 ? TimeSpan.FromSeconds(1.5) / Faults : Timeout.InfiniteTimeSpan;
}
