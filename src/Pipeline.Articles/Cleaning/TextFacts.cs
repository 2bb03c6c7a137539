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

    /// <summary>In blocks: how far above the body a line may stand.</summary>
    private const int Reach = 8;

    /// <summary>In blocks: how far above the headline.</summary>
    private const int Above = 4;

    /// <summary>In blocks: how far below the headline, or the body.</summary>
    private const int Below = 12;

    /// <summary>In blocks: how far below a name its date may stand.</summary>
    private const int Beside = 3;

    private const int LeadParagraphs = 2;

    private const string Marks = ".,!?\"“”'’:;()";

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
        var headline = title is { } found ? TitleFinder.WithoutSite(blocks, found, body) : "";
        var lines = Near(blocks, body, headline);
        var dates = new StatedDates(raw.Language, raw.Content);
        return new TextFacts
        {
            Title = headline,
            Authors = raw.Byline is { } given ? AuthorNames.Of([given], _ => true)
                : AuthorNames.Of(Bylines(lines, blocks, body), _ => true) is { Count: > 0 } named ? named
                : AuthorNames.Of(Bare(lines, blocks, dates), _ => true),
            Published = raw.Published ?? Date(lines, dates),
        };
    }

    /// <summary>The lines that may be about the article: below its headline, then above its body, then above the headline.</summary>
    private static List<TextBlock> Near(IReadOnlyList<TextBlock> blocks, IReadOnlyList<int> body, string headline)
    {
        if (body.Count == 0)
        {
            return [];
        }

        var last = body[Math.Min(LeadParagraphs, body.Count - 1)];
        var kept = body.Take(LeadParagraphs + 1).ToHashSet();
        var titles = Enumerable.Range(0, Math.Max(body[0], 1))
            .Where(i => headline.Length > 0 && IsHeadline(blocks[i].Text, headline))
            .Reverse().ToList();
        List<int> near =
        [
            .. titles.SelectMany(at => Enumerable.Range(at + 1, Below)),
            .. Enumerable.Range(body[0] - Reach, last - body[0] + Reach),
            .. titles.Take(1).SelectMany(at => Enumerable.Range(at - Above, Above)),
        ];
        return
        [
            .. near.Distinct().Where(i => i >= 0 && i < last && !kept.Contains(i) && blocks[i].Words <= LongestLine).Select(i => blocks[i]),
        ];
    }

    private static bool IsHeadline(string text, string headline) =>
        text.StartsWith(headline, StringComparison.OrdinalIgnoreCase) && text.Length < 2 * headline.Length;

    /// <summary>What by-lines say, those below the body last.</summary>
    private static IEnumerable<string> Bylines(List<TextBlock> lines, IReadOnlyList<TextBlock> blocks, IReadOnlyList<int> body)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsByline(lines[i]))
            {
                return [lines[i].Text];
            }

            if (
                AuthorNames.IsLead(lines[i].Text)
                && !AuthorNames.IsReview(lines[i].Text)
                && i + 1 < lines.Count
                && lines[i + 1].Words <= LongestName)
            {
                return [lines[i + 1].Text];
            }
        }

        return body.Count == 0 ? [] : blocks.Skip(body[^1] + 1).Take(Below)
            .Where(line => line.Words <= LongestLine && (AuthorNames.IsNaming(line.Text) || AuthorNames.IsLine(line.Text)))
            .Take(1).Select(line => line.Text);
    }

    private static bool IsByline(TextBlock line)
    {
        var text = AuthorNames.WithoutDate(line.Text);
        return Cues.IsByline(text) || AuthorNames.IsNaming(text) || AuthorNames.IsLine(text) || Glued().IsMatch(text);
    }

    /// <summary>A name in a line of its own that a date or an office follows, or that presents itself below the article.</summary>
    private static IEnumerable<string> Bare(List<TextBlock> lines, IReadOnlyList<TextBlock> blocks, StatedDates dates)
    {
        HashSet<string>? common = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (
                Name().Match(AuthorNames.WithoutDate(lines[i].Text)) is { Success: true } match
                && match.Groups["name"].Value is var name
                && !StatedDates.IsMonth(name.Split(' ')[^1])
                && (lines.Skip(i).Take(Beside + 1).Any(line => IsTime(line, dates))
                    || lines.Skip(i + 1).Take(1).Any(line => AuthorNames.IsDuty(line.Text)))
                && !name.Split(' ').Any((common ??= Common(blocks)).Contains))
            {
                return [name];
            }
        }

        return [];
    }

    private static bool IsTime(TextBlock line, StatedDates dates) =>
        Reading().IsMatch(line.Text) || (line.Text.AsSpan().ContainsAnyInRange('0', '9') && dates.InText(line.Text) is not null);

    /// <summary>Words that stand in small letters somewhere, as names do not; as they are written at the beginning of a line.</summary>
    private static HashSet<string> Common(IReadOnlyList<TextBlock> blocks)
    {
        var common = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var block in blocks)
        {
            foreach (var range in block.Text.AsSpan().Split(' '))
            {
                var word = block.Text.AsSpan(range).Trim(Marks);
                if (word.Length > 1 && char.IsLower(word[0]))
                {
                    common.Add(word.ToString());
                }
            }
        }

        return common;
    }

    [GeneratedRegex(@"^By\p{Lu}\p{Ll}+ \p{Lu}[^.!?]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    [GeneratedRegex(
        @"^(?<name>\p{Lu}['’]?[\p{L}-]*\p{Ll}(?: \p{Lu}\.)?(?: \p{Lu}['’]?[\p{L}-]*\p{Ll}){1,2})(?:$|(?=\s*[,|•·–(-]|\s(?:Published|Updated)\b|\s\p{L}{3,9}\.? \d{1,2},? \d{4}|\s\d{1,2}\.? \p{L}{3,9} \d{4}|\s\d{1,4}[./-]\d{1,2}[./-]\d{1,4}))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\b\d{1,3}[\s-]*min(?:ute)?s?\b(?:\s*read|$)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reading();

    /// <summary>The first date in the lines; one that says when the article was changed only where nothing else is said.</summary>
    private static StatedDate? Date(List<TextBlock> lines, StatedDates dates) => lines
        .Where(line => line.Text.AsSpan().ContainsAnyInRange('0', '9'))
        .OrderBy(line => StatedDates.IsUpdate(line.Text))
        .Select(line => dates.InText(line.Text))
        .FirstOrDefault(date => date is not null);
}
