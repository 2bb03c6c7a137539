using Pipeline.Ledger.Feedback;

namespace Pipeline.Testing.Doubles;

/// <content>What readers said.</content>
public sealed partial class InMemoryLedger
{
    private readonly SortedDictionary<(string DumpId, int Ordinal, string Name), FeedbackRow> feedback = [];

    public Task PutAsync(FeedbackRow feedback, CancellationToken cancellationToken) => RunAsync(
        "ledger.put-feedback",
        () => this.feedback[(feedback.DumpId, feedback.Ordinal, feedback.Name)] = feedback,
        cancellationToken);

    public IAsyncEnumerable<FeedbackRow> ListFeedbackAsync(string? dumpId, CancellationToken cancellationToken) =>
        ListAsync(() => feedback.Values.Where(row => dumpId is null || row.DumpId == dumpId), cancellationToken);

    public Task RemoveFeedbackAsync(string dumpId, int ordinal, CancellationToken cancellationToken) => RunAsync(
        "ledger.remove-feedback",
        () => feedback.Keys.Where(key => key.DumpId == dumpId && key.Ordinal == ordinal).ToArray().Count(feedback.Remove),
        cancellationToken);
}
