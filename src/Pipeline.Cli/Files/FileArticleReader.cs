using System.Globalization;
using System.Runtime.CompilerServices;
using Pipeline.Dumps;

namespace Pipeline.Cli.Files;

/// <summary>Reads the articles of plain files, one at a time, without any storage.</summary>
internal sealed class FileArticleReader(DumpReaders readers)
{
    /// <summary>Every entry of every file, in order; a file that cannot be read is one rejected entry.</summary>
    public async IAsyncEnumerable<FileArticle> ReadAsync(
        IReadOnlyList<InputFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = OutputNames(files);
        foreach (var (file, name) in files.Zip(names))
        {
            // Whether a dump holds several articles shows when the second entry comes: the first waits for it.
            DumpEntry? held = null;
            var several = false;
            await foreach (var (entry, rejection) in EntriesAsync(file.Path, cancellationToken))
            {
                if (entry is null)
                {
                    if (held is not null)
                    {
                        yield return Of(file, name, held, several);
                        held = null;
                    }

                    yield return new FileArticle(file.Path, name, null, rejection);
                    continue;
                }

                if (held is not null)
                {
                    several = true;
                    yield return Of(file, name, held, several);
                }

                held = entry;
            }

            if (held is not null)
            {
                yield return Of(file, name, held, several);
            }
        }
    }

    private static FileArticle Of(InputFile file, string name, DumpEntry entry, bool several) => several
        ? new(
            string.Create(CultureInfo.InvariantCulture, $"{file.Path}#{entry.Ordinal}"),
            string.Create(CultureInfo.InvariantCulture, $"{name}-{entry.Ordinal:0000}"),
            entry.Article,
            entry.Rejection)
        : new(file.Path, name, entry.Article, entry.Rejection);

    private async IAsyncEnumerable<(DumpEntry? Entry, Problem? Rejection)> EntriesAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerator<DumpEntry>? entries = null;
        try
        {
            while (true)
            {
                DumpEntry? entry = null;
                Problem? rejection = null;
                try
                {
                    if (entries is null)
                    {
                        var source = new FileDumpSource(path);
                        var reader = await readers.SelectAsync(source, cancellationToken);
                        entries = reader.ReadAsync(source, DumpPosition.Start, cancellationToken).GetAsyncEnumerator(cancellationToken);
                    }

                    entry = await entries.MoveNextAsync() ? entries.Current : null;
                }
                catch (DumpRejectedException e)
                {
                    rejection = e.Rejection;
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    rejection = new(RejectionClass.Unreadable, e.Message);
                }

                if (entry is null && rejection is null)
                {
                    yield break;
                }

                yield return (entry, rejection);
                if (rejection is not null)
                {
                    yield break;
                }
            }
        }
        finally
        {
            if (entries is not null)
            {
                await entries.DisposeAsync();
            }
        }
    }

    /// <summary>The path below the folder without its extension; with it where two would collide.</summary>
    private static List<string> OutputNames(IReadOnlyList<InputFile> files)
    {
        static string Bare(InputFile file) => Path.ChangeExtension(file.RelativePath, null);
        var shared = files.GroupBy(Bare, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. files.Select(file => shared.Contains(Bare(file)) ? file.RelativePath : Bare(file))];
    }
}
