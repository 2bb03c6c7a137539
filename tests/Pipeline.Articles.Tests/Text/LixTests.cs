using Pipeline.Text;

namespace Pipeline.Tests.Text;

public sealed class LixTests
{
    /// <summary>Ten words in two sentences; three of the words have more than six letters.</summary>
    [Fact]
    public void It_is_words_a_sentence_and_the_percentage_of_long_words() =>
        Assert.Equal(5 + 30, Lix.Of("The council voted for the station. Repairs cost 1,234,567 crowns.", "en"));

    [Fact]
    public void A_number_is_no_long_word() => Assert.Equal(2, Lix.Of("About 123456789.", "en"));

    [Theory]
    [InlineData("pl")]
    [InlineData("zh")]
    [InlineData(null)]
    public void It_is_not_given_for_a_language_that_it_was_not_tested_in(string? language) =>
        Assert.Null(Lix.Of("The council voted for the station.", language));

    [Fact]
    public void A_text_without_words_has_none() => Assert.Null(Lix.Of("...", "en"));
}
