using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pipeline.Cli.Files;
using Pipeline.Dumps;

namespace Pipeline.Cli.Evaluating.Golden;

/// <summary>Reads golden items, one JSON object a line. All must be right: with some left out it would be another set.</summary>
internal sealed class GoldenFile(FileArticleReader reader)
{
    /// <exception cref="CliException">A line is wrong: each is named with what is wrong.</exception>
    public async Task<IReadOnlyList<GoldenItem>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var items = new List<GoldenItem>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var problems = new List<string>();
        await foreach (var (place, number, line) in NumberedLines.ReadAsync(path, cancellationToken))
        {
            try
            {
                var entry = GoldenLine.Read(line);
                if (!lines.TryAdd(entry.Id, number))
                {
                    throw new JsonException($"its id '{entry.Id}' is that of line {lines[entry.Id]}");
                }

                items.Add(Of(entry, await ArticleAsync(entry, path, cancellationToken)));
            }
            catch (JsonException e)
            {
                problems.Add($"{place}: {e.Message}");
            }
        }

        return problems.Count > 0 ? throw new CliException(string.Join($"{Environment.NewLine}pipeline: ", problems))
            : items.Count == 0 ? throw new CliException($"{path} has no golden items.")
            : items;
    }

    private async Task<RawArticle> ArticleAsync(GoldenEntry entry, string path, CancellationToken cancellationToken)
    {
        if (entry.File is null)
        {
            return new() { Content = entry.Text!, Title = entry.Title, Language = entry.Language };
        }

        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, entry.File);
        var found = File.Exists(file)
            ? await reader.ReadAsync([new(file, entry.File)], cancellationToken).Take(2).ToListAsync(cancellationToken)
            : throw new JsonException($"there is no file {file}");
        return found switch
        {
            [{ Raw: { } raw }] => raw with { Title = entry.Title ?? raw.Title, Language = entry.Language ?? raw.Language },
            [{ Rejection: { } rejection }] => throw new JsonException($"{entry.File}: {rejection.Class}: {rejection.Reason}"),
            _ => throw new JsonException($"{entry.File} does not hold one article"),
        };
    }

    private static GoldenItem Of(GoldenEntry entry, RawArticle raw)
    {
        IEnumerable<string> parts =
        [
            raw.Title ?? "", raw.Content, raw.Language ?? "", entry.Reference ?? "", .. Parts(entry.Facts), "", .. Parts(entry.False),
        ];
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts)));
        return new(entry.Id, Convert.ToHexStringLower(digest.AsSpan(0, 8)), raw, entry.Facts, entry.False, entry.Reference);
    }

    private static IEnumerable<string> Parts(IEnumerable<GoldenFact> facts) =>
        facts.SelectMany(fact =>
            fact.Wordings.Append(fact.Instead ?? "").Concat(fact.Terms.Select(group => string.Join('|', group))));
}
