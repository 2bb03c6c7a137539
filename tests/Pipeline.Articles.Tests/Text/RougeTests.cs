using Pipeline.Text;

namespace Pipeline.Tests.Text;

public sealed class RougeTests
{
    [Theory]
    [InlineData("the cat sat", "the cat sat", 1, 1)]
    [InlineData("the cat sat", "the dog ran", 1, 2.0 / 6)]
    [InlineData("the the the", "the cat sat", 1, 2.0 / 6)]
    [InlineData("the cat sat", "The cat, he sat.", 2, 2.0 / 5)]
    [InlineData("L'été à Łódź", "l'été À łódź", 1, 1)]
    [InlineData("one", "two", 2, 0)]
    [InlineData("", "", 1, 0)]
    public void Each_run_of_words_counts_as_often_as_both_have_it(string predicted, string reference, int length, double expected) =>
        Assert.Equal(expected, Rouge.F1(PlainWords.Of(predicted), PlainWords.Of(reference), length), 9);
}
