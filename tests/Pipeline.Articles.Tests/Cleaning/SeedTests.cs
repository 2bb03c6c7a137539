using System.Text.RegularExpressions;
using Pipeline.Cleaning;
using Pipeline.Dumps;

namespace Pipeline.Tests.Cleaning;

public sealed class SeedTests
{
    [Fact]
    public void The_sample_keeps_every_paragraph_word_for_word_and_nothing_else()
    {
        var dump = Seed("000_322bb715d72d7675.txt");
        var lines = dump.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        var article = Clean(dump);

        var headline = Array.FindIndex(lines, line => line.StartsWith("End of ISIS?", StringComparison.Ordinal));
        Assert.Equal(lines[headline], article.Title);
        Assert.Equal([$"{lines[0]} {lines[1]}", .. lines[(headline + 1)..]], Paragraphs(article));
    }

    [Fact]
    public void A_hard_wrapped_article_is_joined_and_freed_of_prompts_and_captions()
    {
        var article = Clean(Seed("harbour-ferry.txt"));

        Assert.Equal("Night ferry between Kelmouth and the islands returns after eleven years", article.Title);
        var paragraphs = Paragraphs(article);
        Assert.Equal(5, paragraphs.Length);
        Assert.Equal(
            "The night ferry between Kelmouth and the Sallow Islands will sail again from 3 April, eleven years after the last one was taken out of service, the harbour board announced on Wednesday.",
            paragraphs[0]);
        Assert.EndsWith("measure the noise for a year.", paragraphs[4], StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("SUBSCRIBE|Photo|Read more|Copyright|Share this"), article.Body);
    }

    [Fact]
    public void An_article_without_blank_lines_is_told_from_what_surrounds_it()
    {
        var article = Clean(Seed("stadtbibliothek.txt"));

        Assert.Equal("Stadtbibliothek Brennau öffnet künftig auch am Sonntag", article.Title);
        var paragraphs = Paragraphs(article);
        Assert.Equal(5, paragraphs.Length);
        Assert.StartsWith("Die Stadtbibliothek in Brennau wird ab Mai", paragraphs[0], StringComparison.Ordinal);
        Assert.EndsWith("Danach werde der Rat neu entscheiden.", paragraphs[4], StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("Teilen|Archiv|interessieren|Impressum|Von Sabine"), article.Body);
    }

    [Fact]
    public void A_title_that_the_form_has_a_field_for_is_kept()
    {
        var article = Cleaners.Default.Clean(
            new RawArticle { Title = "Given", Content = "The council met on Monday and decided to build the bridge." },
            TestContext.Current.CancellationToken);

        Assert.Equal("Given", article.Title);
    }

    private static string Seed(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", name));

    private static Article Clean(string text) =>
        Cleaners.Default.Clean(new RawArticle { Content = text }, TestContext.Current.CancellationToken);

    private static string[] Paragraphs(Article article) => [.. article.Paragraphs.Select(span => span.In(article.Body))];
}
