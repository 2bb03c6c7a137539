using Pipeline.Text;

namespace Pipeline.Tests.Text;

/// <summary>Which language a single sentence is taken for, counted.</summary>
public sealed class ShortTextTests
{
    [Theory]
    [InlineData(false, 164, 4)]
    [InlineData(true, 164, 2)]
    public void A_sentence_of_a_few_words_tells_its_language(bool scored, int leastRight, int mostWrong)
    {
        var told = ShortTexts.Of(scored).Select(one => (one.Language, one.Text, Told: LanguageDetector.Detect(one.Text))).ToList();
        var right = told.Count(one => one.Told == one.Language);
        var wrong = told.Count(one => one.Told is { } other && !LanguageDetector.AreNear(other, one.Language));
        var missed = scored
            ? string.Join(' ', told.Where(one => one.Told != one.Language).CountBy(one => one.Language))
            : string.Join('\n', told.Where(one => one.Told != one.Language).Select(one => $"{one.Language} > {one.Told}: {one.Text}"));
        Assert.True(right >= leastRight && wrong <= mostWrong, $"{right} of {told.Count} right, {wrong} wrong\n{missed}");
    }
}
