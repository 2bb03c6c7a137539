using System.Runtime.CompilerServices;
using System.Text.Json;
using Pipeline.Documents;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Operations;

/// <summary>What was given up, for those who look after it.</summary>
public sealed class DeadLetterBox(IDocumentStore documents, DeadLetters deadLetters)
{
    /// <summary>Letters read at once.</summary>
    private const int Parallelism = 16;

    /// <returns>Null when there is no letter of this id.</returns>
    public async Task<DeadLetter?> FindAsync(string id, CancellationToken cancellationToken) =>
        DeadLetter.IsId(id)
        && await documents.ReadAsync(ContainerNames.DeadLetters, DeadLetter.BlobName(id), cancellationToken)
            is { } bytes
            ? Parse(bytes.Span)
            : null;

    /// <summary>The letters that a filter lets through, by id.</summary>
    public async IAsyncEnumerable<DeadLetter> ListAsync(
        DeadLetterFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A dump's own letters lie together.
        string[] prefixes = filter.DumpId is { } dump ? [DeadLetter.ArticlesOf(dump), DeadLetter.IdOfDump(dump)] : [""];
        foreach (var prefix in prefixes)
        {
            await foreach (
                var names in documents
                    .ListAsync(ContainerNames.DeadLetters, prefix, cancellationToken)
                    .Chunk(Parallelism))
            {
                foreach (
                    var letter in await Task.WhenAll(names.Select(name => FindAsync(DeadLetter.IdOf(name), cancellationToken))))
                {
                    if (letter is not null && filter.Takes(letter))
                    {
                        yield return letter;
                    }
                }
            }
        }
    }

    /// <summary>The dump of each article that has a letter, once for each; no letter is read.</summary>
    public IAsyncEnumerable<string> DumpsOfArticlesAsync(CancellationToken cancellationToken) =>
        documents.ListAsync(ContainerNames.DeadLetters, DeadLetter.Articles, cancellationToken)
            .Select(name => name.Split('/') is [_, var dump, _] ? dump : "");

    /// <summary>Removes a letter; the row stays dead.</summary>
    public Task DiscardAsync(DeadLetter letter, CancellationToken cancellationToken) =>
        deadLetters.RemoveAsync(letter.Id, cancellationToken);

    /// <summary>Whatever else somebody put into the container is no letter.</summary>
    private static DeadLetter? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, DocumentJson.Compact.DeadLetter);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
