using Pipeline.Text;

namespace Pipeline.Tests.Text;

public sealed class PhraseListTests
{
    [Theory]
    [InlineData("The harbour board met.", true)]
    [InlineData("the HARBOUR  board", true)]
    [InlineData("The harbour has no board.", false)]
    [InlineData("The harbour boards met.", false)]
    [InlineData("Shares of Acme, Inc. rose.", true)]
    [InlineData("The acmeist poets", false)]
    [InlineData("harbour", false)]
    [InlineData("", false)]
    public void Phrases_are_found_as_whole_words_regardless_of_case(string text, bool found) =>
        Assert.Equal(found, new PhraseList(["harbour board", "Acme", "night ferry to Kelmouth"]).IsIn(text));

    [Fact]
    public void A_phrase_that_begins_like_another_does_not_hide_it() =>
        Assert.True(new PhraseList(["night ferry to Kelmouth", "ferry"]).IsIn("The night ferry to Sallow sails."));

    [Fact]
    public void A_phrase_without_words_finds_nothing() => Assert.False(new PhraseList(["…", " "]).IsIn("Some text."));

    [Fact]
    public void Time_grows_with_the_text_and_not_with_the_phrases()
    {
        var phrases = new PhraseList(Enumerable.Range(0, 5_000).Select(i => $"brand {i} of many"));
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"brand {i + 10_000} "));

        Growth.IsInProportion(size =>
        {
            var part = text[..(int)(text.Length * size)];
            return () => Assert.False(phrases.IsIn(part));
        });
    }
}
