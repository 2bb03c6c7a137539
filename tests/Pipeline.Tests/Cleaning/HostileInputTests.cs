using System.Diagnostics;
using Pipeline.Dumps;

namespace Pipeline.Tests.Cleaning;

/// <summary>Shapes made to exhaust a cleaner: each ends, soon, in an article or in a flag.</summary>
public sealed class HostileInputTests
{
    private const string Sentence = "The council of Brennau decided on Monday to build a second bridge over the river, eleven years after the first plan. ";

    // The bar is two seconds a page on a core of its own; a test shares its core with the rest of the suite.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private static readonly string Body = $"<p>{Sentence}</p><p>{Sentence}It will cost twelve million crowns.</p>";

    public static TheoryData<string> Shapes => [.. Make.Keys];

    private static Dictionary<string, Func<string>> Make => new()
    {
        ["nested tables"] = () => Repeat("<table><tr><td>", 10_000) + Body,
        ["nested lists"] = () => Repeat("<ul><li>", 10_000) + Body,
        ["nested formatting, misnested"] = () => Repeat("<b><p><i>", 3_000) + Body,
        ["nested spans"] = () => Repeat("<span>", 50_000) + Body,
        ["a megabyte attribute"] = () => $"<div class=\"{new string('a', 1 << 20)}\">{Body}</div>",
        ["ten thousand attributes"] = () => "<div " + string.Concat(Enumerable.Range(0, 10_000).Select(n => $"a{n}=1 ")) + $">{Body}</div>",
        ["nothing closed"] = () => "<html><body><div><article" + Repeat("<div class=a <p title='", 20_000) + Body,
        ["a comment never closed"] = () => Body + "<!--" + Repeat("x<p>", 200_000),
        ["null bytes"] = () => $"\0<p>\0{Sentence}\0</p>" + new string('\0', 1 << 20) + Body,
        ["bidirectional controls"] = () => $"<p>{Repeat("\u202E", 100_000)}{Sentence}</p>{Body}",
        ["a hundred thousand paragraphs"] = () => Repeat("<p>One line of it.", 100_000),
        ["five megabytes of one paragraph"] = () => $"<p>{Repeat(Sentence, 5_000_000 / Sentence.Length)}",
        ["one word of a megabyte"] = () => $"<p>{new string('x', 1 << 20)}</p>{Body}",
        ["entities"] = () => $"<p>{Repeat("&amp;&#x1F600;&nosuch;", 100_000)}</p>{Body}",
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_page_made_to_exhaust_a_cleaner_is_cleaned_in_bounded_time(string shape) => Ends(Make[shape](), Markup.Html);

    [Fact]
    public void Fifty_megabytes_of_one_paragraph_of_text_are_cleaned_in_bounded_time() =>
        Ends(Repeat(Sentence, 50_000_000 / Sentence.Length), Markup.Text);

    [Fact]
    public void A_million_short_lines_are_cleaned_in_bounded_time() => Ends(Repeat("One\n", 1_000_000), Markup.Text);

    private static void Ends(string content, Markup markup)
    {
        var watch = Stopwatch.StartNew();
        var article = Cleaners.Default.Clean(new RawArticle { Content = content, Markup = markup }, TestContext.Current.CancellationToken);
        TestContext.Current.SendDiagnosticMessage($"{watch.ElapsedMilliseconds} ms, {article.Body.Length} of {content.Length} characters");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Bound);
        Assert.DoesNotContain('\0', article.Body);
        Assert.True(article.Body.Length > 0 || article.Flags.Count > 0);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
