using CsCheck;
using Pipeline.Cleaning;
using Pipeline.Dumps;

namespace Pipeline.Tests.Cleaning;

/// <summary>What holds for every input, as text and as a page, on documents put together from what dumps are made of.</summary>
public sealed class CleaningPropertyTests
{
    private static readonly char[] Spaces = [' ', '\t', '\n', '\r', '\u00A0', '\u2028', '\0'];

    private static readonly Gen<string> Line = OneOf(
        "The council decided on Monday to build a second bridge, eleven years after the first plan was drawn up.",
        "It will cost twelve million crowns, the mayor said, and it is to be open by the end of the decade.",
        "\"We waited long enough,\" said Ms. Arnesen of the U.S. office, who has lived there for 3.5 years",
        "Der Stadtrat hat am Montag beschlossen, eine zweite Brücke zu bauen, elf Jahre nach dem ersten Entwurf.",
        "市议会星期一决定修建第二座桥梁，距离第一个方案已有十一年。",
        "A second bridge for the river", "What it costs", "- steel: ten million", "* * *", "Share this article", "Photo: J. Doe / Agency",
        "Subscribe to our newsletter", "Read more: The price of bread", "By Jane Doe", "12 March 2020", "Menu", "a", "•",
        "e\u0301 \u202Ebidi\u202C \u200Bzero", "\uD800", "\0\0", "  indented    with   spaces  ", "1. First",
        "Home | News | Sport");

    private static readonly Gen<string> Break = OneOf("\n", "\n\n", "\r\n", "\n\n\n", " ");

    private static readonly Gen<string> Text = Gen.Select(Line, Break)
        .Array[0, 24]
        .Select(parts => string.Concat(parts.Select(part => part.Item1 + part.Item2)));

    private static readonly Gen<string> Page = Gen.Select(
            OneOf("p", "div", "li", "h2", "blockquote", "td", "figcaption", "aside", "span"),
            Line,
            Gen.Bool)
        .Array[0, 24]
        .Select(parts => string.Concat(parts.Select(part => $"<{part.Item1}>{part.Item2}{(part.Item3 ? $"</{part.Item1}>" : "")}\n")));

    [Fact]
    public void Cleaning_a_cleaned_text_changes_nothing() => Text.Sample(text =>
    {
        var body = Clean(text, Markup.Text).Body;
        Assert.Equal(body, Clean(body, Markup.Text).Body);
    }, iter: 500);

    [Fact]
    public void Cleaning_twice_gives_the_same_and_paragraphs_are_exact_spans_of_the_body()
    {
        Text.Sample(text => Check(text, Markup.Text), iter: 500);
        Page.Sample(page => Check(page, Markup.Html), iter: 500);
    }

    [Fact]
    public void Nothing_is_invented()
    {
        Text.Sample(text => CheckWords(text, Markup.Text), iter: 500);
        Page.Sample(page => CheckWords(page, Markup.Html), iter: 500);
    }

    [Fact]
    public void Every_character_comes_out_in_its_normal_form_whatever_stands_before_it()
    {
        var characters = Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => !char.IsSurrogate(c));

        Assert.DoesNotContain(characters, c => !NormalForm.Of($"e{c}и{c}か{c}가{c}각{c}").IsNormalized());
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void Check(string content, Markup markup)
    {
        var article = Clean(content, markup);
        var again = Clean(content, markup);
        Assert.Equal(article.Body, again.Body);
        Assert.Equal(article.Title, again.Title);
        Assert.Equal(article.Body, string.Join("\n\n", article.Paragraphs.Select(span => span.In(article.Body))));
        Assert.True(article.Body.IsNormalized());
    }

    private static void CheckWords(string content, Markup markup)
    {
        var input = NormalForm.Line(content.Replace("<", " <", StringComparison.Ordinal).Replace(">", "> ", StringComparison.Ordinal))
            .Split(Spaces).ToHashSet();
        Assert.All(Clean(content, markup).Body.Split(Spaces, StringSplitOptions.RemoveEmptyEntries), word => Assert.Contains(word, input));
    }

    private static Article Clean(string content, Markup markup) =>
        Cleaners.Default.Clean(new RawArticle { Content = content, Markup = markup }, CancellationToken.None);
}
