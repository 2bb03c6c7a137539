using System.Runtime.CompilerServices;
using Pipeline.Cli.Files;
using Pipeline.Dumps;

namespace Pipeline.Cli.Commands.Help;

/// <summary>The articles of files; what cannot be read is told and passed over.</summary>
internal static class ReadableArticles
{
    /// <param name="reader">Reads the files.</param>
    /// <param name="paths">Files or folders.</param>
    /// <param name="failures">Tells of each entry that is rejected.</param>
    /// <param name="cancellationToken">Between two entries.</param>
    /// <returns>Source and name are those of <see cref="FileArticle"/>.</returns>
    public static async IAsyncEnumerable<(string Source, string Name, RawArticle Article)> ReadAsync(
        this FileArticleReader reader,
        IEnumerable<string> paths,
        FailureLines failures,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in reader.ReadAsync(InputFile.Find(paths), cancellationToken))
        {
            if (entry.Raw is { } article)
            {
                yield return (entry.Source, entry.Name, article);
            }
            else
            {
                failures.AddRejected(entry.Source, entry.Rejection!);
            }
        }
    }
}
