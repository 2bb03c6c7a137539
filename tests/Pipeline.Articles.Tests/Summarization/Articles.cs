using Pipeline.Cleaning;

namespace Pipeline.Tests.Summarization;

internal static class Articles
{
    /// <summary>Three paragraphs of one sentence each.</summary>
    public static Article Short { get; } =
        Of("Bridge closed", "The old bridge was closed on Monday.", "Repairs will take six weeks.", "Buses will use Mill Road.");

    public static Article Of(string title, params string[] paragraphs)
    {
        var spans = new List<TextSpan>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            spans.Add(new(start, start + paragraph.Length));
            start += paragraph.Length + 2;
        }

        return new Article { Title = title, Body = string.Join("\n\n", paragraphs), Paragraphs = spans };
    }
}
