using System.Globalization;
using Pipeline.Contracts;
using Pipeline.Ledger;
using Pipeline.Operations;

namespace Pipeline.Cli.Output;

/// <summary>A story for people: each version with what is new in it, then the copies.</summary>
internal static class StoryText
{
    /// <summary>More are counted.</summary>
    private const int MostCopies = 20;

    public static void Write(StoryLine line, TextWriter writer)
    {
        Say($"{Count(line.Versions.Count, "version", "versions")}, {Count(line.Copies.Count, "copy", "copies")}");
        foreach (var version in line.Versions)
        {
            Say("");
            Say(string.Join("  ", Head(version)));
            Say($"  {(version.IsKill ? "takes the story back" : version.Article?.Title ?? "its text is no longer stored")}");
            foreach (var text in version.IsRepeat ? ["the same text again"] : version.Changes.SelectMany(Lines))
            {
                Say($"    {text}");
            }
        }

        if (line.Copies.Count > 0)
        {
            Say("");
            Say("Copies:");
        }

        foreach (var copy in line.Copies.Take(MostCopies))
        {
            var parts = new[] { Place(copy.DumpName, copy.Row), State(copy.Row), copy.IsFirst ? "the first" : null, copy.Site, copy.Title };
            Say($"  {string.Join("  ", parts.Where(part => !string.IsNullOrEmpty(part)))}");
        }

        if (line.Copies.Count > MostCopies)
        {
            Say($"  and {line.Copies.Count - MostCopies} more; --json has all");
        }

        void Say(string text) => writer.WriteLine(Printable.Of(text).ReplaceLineEndings(" "));
    }

    private static IEnumerable<string> Head(StoryVersion version)
    {
        yield return PlainTable.Time(version.SentAt ?? version.Row.ReadyAt);
        yield return Place(version.DumpName, version.Row);
        yield return State(version.Row);
        if (version.Revision is { } number)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"version {number}");
        }

        if (version.Row.EventId is { } eventId)
        {
            yield return $"event {eventId}";
        }
    }

    private static IEnumerable<string> Lines(StoryChange change)
    {
        var numbers = change is { OldNumbers: null, NewNumbers: null }
            ? ""
            : $" [{Numbers(change.OldNumbers)} -> {Numbers(change.NewNumbers)}]";
        yield return $"{change.Kind + ":",-9}{change.After ?? change.Before}{numbers}";
        if (change is { After: not null, Before: { } before })
        {
            yield return $"{"was:",-9}{before}";
        }
    }

    private static string Numbers(IReadOnlyList<string>? numbers) => numbers is null ? "none" : string.Join(", ", numbers);

    private static string Place(string? dumpName, ArticleRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{dumpName ?? row.DumpId}#{row.Ordinal}");

    private static string State(ArticleRow row) => row.State.ToString().ToLowerInvariant();

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
