using Pipeline.Dumps;
using Pipeline.Dumps.Html;

namespace Pipeline.Tests.Cleaning;

/// <summary>Shapes made to exhaust a cleaner: each ends in an article or in a flag, after time in proportion to its size.</summary>
public sealed class HostileInputTests
{
    private const string Sentence =
        "The council of Brennau decided on Monday to build a second bridge over the river, eleven years after the first plan. ";

    private static readonly string Body = $"<p>{Sentence}</p><p>{Sentence}It will cost twelve million crowns.</p>";

    public static TheoryData<string> Shapes => [.. Make.Keys];

    /// <summary>Each shape at its full size, or at a part of it.</summary>
    private static Dictionary<string, Func<double, string>> Make =>
        new()
        {
            ["nested tables"] = size => Repeat("<table><tr><td>", size * 10_000) + Body,
            ["nested formatting, misnested"] = size => Repeat("<b><p><i>", size * 3_000) + Body,
            ["nested spans"] = size => Repeat("<span>", size * 50_000) + Body,
            ["a megabyte attribute"] = size => $"<div class=\"{Repeat("a", size * (1 << 20))}\">{Body}</div>",
            ["ten thousand attributes"] = size =>
                "<div " + string.Concat(Enumerable.Range(0, (int)(size * 10_000)).Select(n => $"a{n}=1 ")) + $">{Body}</div>",
            ["nothing closed"] = size => "<html><body><div><article" + Repeat("<div class=a <p title='", size * 20_000) + Body,
            ["a comment never closed"] = size => Body + "<!--" + Repeat("x<p>", size * 200_000),
            ["null bytes"] = size => $"\0<p>\0{Sentence}\0</p>" + Repeat("\0", size * (1 << 20)) + Body,
            ["bidirectional controls"] = size => $"<p>{Repeat("\u202E", size * 100_000)}{Sentence}</p>{Body}",
            ["a hundred thousand paragraphs"] = size => Repeat("<p>One line of it.", size * 100_000),
            ["five megabytes of one paragraph"] = size => $"<p>{Repeat(Sentence, size * 5_000_000 / Sentence.Length)}",
            ["one word of a megabyte"] = size => $"<p>{Repeat("x", size * (1 << 20))}</p>{Body}",
            ["entities"] = size => $"<p>{Repeat("&amp;&#x1F600;&nosuch;", size * 100_000)}</p>{Body}",
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_page_made_to_exhaust_a_cleaner_takes_time_in_proportion(string shape) => Ends(Make[shape], Markup.Html);

    /// <summary>
    /// The parser looks through all open elements at each list: what nests deeper than a browser builds is not parsed at all.
    /// </summary>
    [Fact]
    public void Nested_lists_end_before_they_are_parsed_in_time_in_proportion()
    {
        Growth.IsInProportion(size => ReadAndClean(Repeat("<ul><li>", size * 10_000) + Body, RejectionClass.TooDeep));
        Growth.IsInProportion(size => ReadAndClean(Repeat("<ul><li>", size * 250) + Body, rejected: null));
    }

    [Fact]
    public void Fifty_megabytes_of_one_paragraph_of_text_take_time_in_proportion() =>
        Ends(size => Repeat(Sentence, size * 50_000_000 / Sentence.Length), Markup.Text);

    [Fact]
    public void A_million_short_lines_take_time_in_proportion() => Ends(size => Repeat("One\n", size * 1_000_000), Markup.Text);

    private static void Ends(Func<double, string> make, Markup markup) => Growth.IsInProportion(size => Clean(make(size), markup));

    private static Action Clean(string content, Markup markup) => () =>
    {
        var article = Cleaners.Default.Clean(new RawArticle { Content = content, Markup = markup }, TestContext.Current.CancellationToken);
        Assert.DoesNotContain('\0', article.Body);
        Assert.True(article.Body.Length > 0 || article.Flags.Count > 0);
    };

    private static Action ReadAndClean(string content, string? rejected) => () =>
    {
        Assert.Equal(rejected, HtmlNesting.Passed(content, new DumpLimits())?.Class);
        if (rejected is null)
        {
            Clean(content, Markup.Html)();
        }
    };

    private static string Repeat(string text, double times) => string.Concat(Enumerable.Repeat(text, (int)times));
}
