using System.Diagnostics;
using Pipeline.Dumps;

namespace Pipeline.Tests.Cleaning;

/// <summary>Time grows with the input, not with its square, whatever the shape.</summary>
public sealed class ProportionTests
{
    private const int Times = 8;

    /// <summary>The best of a few is hardly disturbed by what else the machine does.</summary>
    private const int Rounds = 8;

    /// <summary>For eight times the input at once, beside eight times the input one after another; eight would be quadratic.</summary>
    private const double MostRatio = 3;

    private const string Sentence =
        "The council of Brennau decided on Monday to build a second bridge over the river, eleven years after the first plan. ";

    private static readonly Dictionary<string, (Markup Markup, int Size, Func<int, string> Make)> Known = new()
    {
        ["hard-wrapped text without blank lines"] = (
            Markup.Text,
            4000,
            n => Repeat("the board of the harbour has said again and again that\n", n)),
        ["short lines"] = (Markup.Text, 20_000, n => Repeat("One\n", n)),
        ["repeated lines"] = (Markup.Text, 5000, n => string.Concat(Enumerable.Range(0, n).Select(i => $"{Sentence}\nLine {i % 7}\n"))),
        ["names without a body"] = (Markup.Text, 10_000, n => Repeat("By Jane Roe\n3 March 2026\n", n)),
        ["a long class around paragraphs"] = (
            Markup.Html,
            300,
            n => $"<div class='{Repeat("wide ", 20 * n)}'>{Repeat($"<p>{Sentence}</p>", n)}</div>"),
        ["paragraphs"] = (Markup.Html, 4000, n => Repeat($"<p>{Sentence}", n)),
        ["lists beside lists"] = (Markup.Html, 3000, n => Repeat($"<ul><li>{Sentence}<li><a href=/>A link of it</a></ul>", n)),
        ["lists in lists, as deep as pages may nest"] = (Markup.Html, 40, n => Repeat(Repeat("<ul><li>a", 100) + Repeat("</ul>", 100), n)),
        ["prose, as deep as pages may nest"] = (
            Markup.Html,
            30,
            n => Repeat(Repeat("<div>", 200) + $"<p>{Sentence}" + Repeat("</div>", 200), n)),
        ["prose at every depth"] = (Markup.Html, 30, n => Repeat(Repeat($"<div><p>{Sentence}</p>", 100) + Repeat("</div>", 100), n)),
        ["names set apart in by-lines"] = (
            Markup.Html,
            2000,
            n => $"<p>{Sentence}</p>" + Repeat("<div>By <span class=author>Jane Roe</span> <time>3 March 2026</time></div>", n)),
        ["headlines and names again and again"] = (
            Markup.Text,
            3000,
            n => Repeat("A second bridge for Brennau over the river\nJane Roe\n5 min read\n", n) + "\n" + Repeat(Sentence + "\n", 5)),
        ["inline furniture"] = (Markup.Html, 4000, n => $"<p>{Repeat("A word <span class=caption>of it</span> and more ", n)}</p>"),
        ["questions that open, as deep as pages may nest"] = (
            Markup.Html,
            20,
            n => Repeat(Repeat("<div role=button aria-expanded=false>Who pays?", 100) + Repeat("</div>", 100), n) + $"<p>{Sentence}</p>"),
        ["numbered items"] = (Markup.Html, 3000, n => $"<p>{Sentence}</p><ol>{Repeat($"<li><p>{Sentence}</p>", n)}</ol>"),
        ["authors of comments"] = (
            Markup.Html,
            2000,
            n => $"<p>{Sentence}</p>" + Repeat("<ol><li><b itemprop=author>Jane Roe</b> I like it.</ol>", n)),
        ["cards"] = (Markup.Html, 2000, n => $"<p>{Sentence}</p>" + Repeat("<div class=card><h3><a href=/1>Story of the whole day</a></h3><p>A word of it, and another one.</p></div>", n)),
        ["streamed parts"] = (Markup.Html, 2000, n => string.Concat(Enumerable.Range(0, n).Select(i => $"<template id='B:{i}'></template><div hidden id='S:{i}'><p>{Sentence}</p></div>"))),
        ["data"] = (Markup.Html, 2000, n => $"<script type='application/ld+json'>[{string.Join(',', Enumerable.Range(0, n).Select(i => $$"""{"@type":"Person","@id":"#{{i}}","name":"Jane Roe"}"""))}]</script><p>{Sentence}</p>"),
    };

    public static TheoryData<string> Shapes => [.. Known.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Time_grows_in_proportion(string shape)
    {
        var (markup, size, make) = Known[shape];
        var (small, large) = (make(size), make(size * Times));
        var (one, many) = (double.MaxValue, double.MaxValue);

        // Both sides clean as much, so that collections and other tests disturb them alike.
        for (var round = 0; round == 0 || (round < Rounds && many > MostRatio * one); round++)
        {
            one = Math.Min(one, Milliseconds(small, markup, Times));
            many = Math.Min(many, Milliseconds(large, markup, 1));
        }

        Assert.True(
            many <= MostRatio * one,
            $"{Times} times the input took {many / one:0.0} times as long as that often the input: {one:0.0} and {many:0.0} ms");
    }

    private static double Milliseconds(string content, Markup markup, int times)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
        {
            Cleaners.Default.Clean(new RawArticle { Content = content, Markup = markup }, TestContext.Current.CancellationToken);
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
