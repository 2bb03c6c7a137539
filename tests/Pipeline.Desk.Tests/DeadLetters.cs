using Pipeline.Desk.Tests.Browsing;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Desk.Tests;

/// <summary>Articles that died.</summary>
internal static class DeadLetters
{
    /// <summary>A dump whose one article died because its document was gone, before the stages are at work.</summary>
    /// <returns>The dump, and the document that was taken away.</returns>
    public static async Task<(DumpRow Dump, ReadOnlyMemory<byte> Document)> KillAsync(RunningDesk desk, string name, string place)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var dump = await desk.AcceptAsync(name, News.Json(place));
        await desk.IngestAsync(dump.Id);
        var blob = StoredArticle.BlobName(dump.Id, 1);
        var document = await desk.Get<IDocumentStore>().ReadAsync(ContainerNames.Articles, blob, cancellationToken);
        await desk.Get<IDocumentStore>().DeleteAsync(ContainerNames.Articles, blob, cancellationToken);
        await desk.SummarizeAsync(dump.Id, 1);
        await desk.IngestAsync(dump.Id);
        return (dump, document!.Value);
    }
}
