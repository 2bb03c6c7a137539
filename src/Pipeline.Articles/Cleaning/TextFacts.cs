using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Dumps;
using Pipeline.Dumps.Dates;

namespace Pipeline.Cleaning;

/// <summary>Title, authors and date of an article in plain text, from its fields or from the lines around its beginning.</summary>
internal sealed partial record TextFacts
{
    /// <summary>In words: longer lines are no by-lines and no date lines.</summary>
    private const int LongestLine = 20;

    /// <summary>In words.</summary>
    private const int LongestName = 6;

    /// <summary>In blocks: how far above the headline a line may stand.</summary>
    private const int Reach = 8;

    /// <summary>In blocks: with more between headline and body, the body's beginning is where lines are sought.</summary>
    private const int LargestGap = 60;

    public required string Title { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public StatedDate? Published { get; init; }

    public string? Byline => Authors.Count > 0 ? string.Join(", ", Authors) : null;

    public IEnumerable<BlockVerdict> Explained
    {
        get
        {
            yield return new(false, "title", Title);
            if (Byline is { } byline)
            {
                yield return new(false, "authors: line", byline);
            }

            if (Published is { } date)
            {
                yield return new(false, "published: line", date.At.ToString("O", CultureInfo.InvariantCulture));
            }
        }
    }

    /// <remarks><paramref name="body"/> are the blocks that are body, in order.</remarks>
    public static TextFacts Find(IReadOnlyList<TextBlock> blocks, IReadOnlyList<int> body, RawArticle raw)
    {
        var title = TitleFinder.BelowWindow(blocks, body) ?? TitleFinder.Find(blocks, body);
        var lines = Near(blocks, body, title);
        var dates = new StatedDates(raw.Language, raw.Content);
        return new TextFacts
        {
            Title = title is { } found ? TitleFinder.WithoutSite(blocks, found, body) : "",
            Authors = AuthorNames.Of(raw.Byline is { } given ? [given] : Bylines(lines, dates), []),
            Published = raw.Published ?? Date(lines, dates),
        };
    }

    /// <summary>The lines from a little above the headline to the first paragraphs.</summary>
    private static List<TextBlock> Near(IReadOnlyList<TextBlock> blocks, IReadOnlyList<int> body, int? title)
    {
        if (body.Count == 0)
        {
            return [];
        }

        var from = title is { } headline && headline > 0 && body[0] - headline < LargestGap ? headline : Math.Max(0, body[0] - Reach);
        var kept = body.ToHashSet();
        var lines = new List<TextBlock>();
        for (var i = Math.Max(0, from - Reach); i < body[Math.Min(2, body.Count - 1)]; i++)
        {
            if (!kept.Contains(i) && blocks[i].Words <= LongestLine)
            {
                lines.Add(blocks[i]);
            }
        }

        return lines;
    }

    private static IEnumerable<string> Bylines(List<TextBlock> lines, StatedDates dates)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Cues.IsByline(lines[i].Text) || Glued().IsMatch(lines[i].Text))
            {
                return [lines[i].Text];
            }

            if (AuthorNames.IsLead(lines[i].Text) && i + 1 < lines.Count && lines[i + 1].Words <= LongestName)
            {
                return [lines[i + 1].Text];
            }
        }

        return lines.Select((line, i) => Dated(line.Text, i + 1 < lines.Count ? lines[i + 1].Text : "", dates)).OfType<string>().Take(1);
    }

    /// <summary>A name with a date behind it, in its line or in the next.</summary>
    private static string? Dated(string line, string next, StatedDates dates) =>
        Name().Match(line) is { Success: true } name
        && dates.InText(name.Length == line.Length ? next : line) is not null
        && !StatedDates.IsMonth(name.Groups["last"].Value) ? name.Groups["name"].Value : null;

    [GeneratedRegex(@"^By\p{Lu}\p{Ll}+ \p{Lu}[^.!?]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    [GeneratedRegex(
        @"^(?<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)? (?<last>\p{Lu}[\p{L}'’-]+))(?:$|(?=\s*[,|•·–-]?\s*(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,9} \d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    private static StatedDate? Date(List<TextBlock> lines, StatedDates dates) => lines
        .Where(line => line.Text.AsSpan().ContainsAnyInRange('0', '9'))
        .Select(line => dates.InText(line.Text))
        .FirstOrDefault(date => date is not null);
}
