using Pipeline.Cleaning;

namespace Pipeline.Tests.Cleaning;

public sealed class CueFilterTests
{
    private const int Samples = 1000;

    [Theory]
    [InlineData(nameof(Cues.Opening))]
    [InlineData(nameof(Cues.Prompt))]
    [InlineData(nameof(Cues.Credit))]
    [InlineData(nameof(Cues.Ending))]
    public void No_text_with_a_cue_is_filtered_out(string cue)
    {
        var (regex, mayHave) = cue switch
        {
            nameof(Cues.Opening) => (Cues.Opening(), CueFilter.MayOpen),
            nameof(Cues.Prompt) => (Cues.Prompt(), CueFilter.MayHold),
            nameof(Cues.Credit) => (Cues.Credit(), CueFilter.MayHold),
            _ => (Cues.Ending(), (Func<string, bool>)CueFilter.MayEnd),
        };
        var sampler = new PatternSampler(regex.ToString(), new Random(1));

        var matching = Enumerable.Range(0, Samples).Select(_ => sampler.Next()).Where(text => regex.IsMatch(text)).ToList();

        Assert.True(matching.Count > Samples / 2, $"{matching.Count} samples match");
        Assert.Empty(matching.Where(text => !mayHave(text)).Distinct());
    }
}
