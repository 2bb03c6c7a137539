using Pipeline.Summarization.Extractive;
using Pipeline.Text;

namespace Pipeline.Tests.Summarization;

/// <summary>What is no sentence of its own: ingredients, rows of things, speech without a speaker.</summary>
public sealed class TraitTests
{
    [Theory]
    [InlineData("250 g flour, sifted twice.", nameof(SentenceTraits.Fragment))]
    [InlineData("2 EL Zucker, gehäuft und fein.", nameof(SentenceTraits.Fragment))]
    [InlineData("3 cuillères à soupe de farine.", nameof(SentenceTraits.Fragment))]
    [InlineData("2 cucharadas de azúcar moreno fino.", nameof(SentenceTraits.Fragment))]
    [InlineData("2 xícaras de farinha de trigo.", nameof(SentenceTraits.Fragment))]
    [InlineData("3 cucchiai di olio di oliva.", nameof(SentenceTraits.Fragment))]
    [InlineData("2 łyżki cukru i masło.", nameof(SentenceTraits.Fragment))]
    [InlineData("Le thym, le romarin, le sel ou encore les noix.", nameof(SentenceTraits.Fragment))]
    [InlineData("Bread, butter, salt and a little water.", nameof(SentenceTraits.Fragment))]
    [InlineData("– Vi bygger båten selv denne vinteren.", nameof(SentenceTraits.Speakerless))]
    [InlineData("– Budujemy łódź od zimy w starym młynie.", nameof(SentenceTraits.Speakerless))]
    public void What_says_nothing_by_itself_is_told(string sentence, string trait) =>
        Assert.Contains(trait, Of(sentence).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("250 people marched through the old town.")]
    [InlineData("2 Elefanten sind aus dem Zirkus entlaufen.")]
    [InlineData("3 gares ferment dans le sud du pays.")]
    [InlineData("The council, the union and the mayor have signed the contract.")]
    [InlineData("Die Stadt, das Land und der Bund zahlen je ein Drittel der Kosten.")]
    [InlineData("– Båten er klar, sier byggeren Kari Moe.")]
    [InlineData("– Most będzie gotowy w marcu – mówi Jan Wilk.")]
    public void A_sentence_is_not(string sentence) =>
        Assert.Equal(SentenceTraits.None, Of(sentence) & (SentenceTraits.Fragment | SentenceTraits.Speakerless));

    private static SentenceTraits Of(string sentence)
    {
        var words = new List<TextSpan>();
        WordTokenizer.AddWords(sentence, 0, words);
        return TraitReader.Of(sentence, words, null);
    }
}
