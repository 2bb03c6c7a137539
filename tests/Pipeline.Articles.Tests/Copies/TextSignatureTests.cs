using CsCheck;
using Pipeline.Copies;

namespace Pipeline.Tests.Copies;

public sealed class TextSignatureTests
{
    private static readonly Gen<string[]> Words = Gen.String[Gen.Char['a', 'p'], 2, 6].Array[120, 400];

    [Fact]
    public void A_text_is_all_of_itself() => Words.Sample(words =>
    {
        var overlap = Of(words).With(Of(words));
        return overlap is { Similarity: 1, Contained: 1, IsCopy: true };
    });

    [Fact]
    public void It_does_not_matter_which_of_two_texts_is_asked() => Gen.Select(Words, Words).Sample(
        (one, other) => Of(one).With(Of(other)) == Of(other).With(Of(one)));

    [Fact]
    public void Other_texts_are_no_copies() => Gen.Select(Words, Words).Sample(
        (one, other) => !Of(one).With(Of([.. other.Select(word => word + "x")])).IsCopy);

    [Fact]
    public void What_is_known_of_similarity_is_near_the_truth() => Gen.Select(Words, Gen.Double[0.3, 1]).Sample((words, share) =>
    {
        var part = words[..(int)(words.Length * share)];
        var truth = Truth(words, part);
        return Math.Abs(Of(words).With(Of(part)).Similarity - truth) < 0.25;
    });

    [Fact]
    public void The_first_part_of_a_text_is_its_copy_and_contained_in_it() => Words.Sample(words =>
    {
        var overlap = Of(words).With(Of(words[..(words.Length * 2 / 3)]));
        return overlap is { Contained: > 0.7, IsCopy: true };
    });

    [Fact]
    public void Case_punctuation_and_the_form_of_apostrophes_do_not_count() => Words.Sample(words =>
        TextSignature.Of($"It’s {string.Join(", ", words).ToUpperInvariant()}!")!
            .With(TextSignature.Of($"It's {string.Join(' ', words)}")!).Similarity == 1);

    [Fact]
    public void Bytes_bring_the_signature_back() => Words.Sample(words =>
    {
        var signature = Of(words);
        var parsed = TextSignature.Parse(signature.ToBytes());
        return parsed.Count == signature.Count && parsed.Keys.SequenceEqual(signature.Keys) && signature.ToBytes().Length <= 1_028;
    });

    [Fact]
    public void A_text_of_a_few_words_has_no_signature() =>
        Assert.Null(TextSignature.Of("Heavy rain closed the bridge at Kelmouth on Monday night, the police said."));

    // Stored numbers must mean the same in every process and version.
    [Fact]
    public void The_numbers_of_a_text_never_change() =>
        Assert.Equal(169272667568842948UL, TextSignature.Of(string.Join(' ', Enumerable.Range(1, 40)))!.Keys[0]);

    [Fact]
    public void A_text_without_spaces_is_compared_by_its_characters()
    {
        var story = "港务局周三宣布往返于凯尔茅斯和萨洛群岛之间的夜间渡轮将在十一年后重新开航首航定于四月三日船票价格为四十八英镑";
        var copy = story + "本报记者报道";
        var other = "市议会昨晚投票决定关闭三座图书馆居民表示反对并计划在下周举行抗议活动要求市长重新考虑这一决定";

        Assert.True(TextSignature.Of(story)!.With(TextSignature.Of(copy)!).IsCopy);
        Assert.False(TextSignature.Of(story)!.With(TextSignature.Of(other)!).IsCopy);
    }

    [Fact]
    public void Time_grows_in_proportion_to_the_text()
    {
        var text = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"word{i} "));
        Growth.IsInProportion(size =>
        {
            var part = text[..(int)(text.Length * size)];
            return () => TextSignature.Of(part);
        });
    }

    private static TextSignature Of(string[] words) => TextSignature.Of(string.Join(' ', words))!;

    private static double Truth(string[] one, string[] other)
    {
        var (mine, theirs) = (Runs(one), Runs(other));
        return (double)mine.Intersect(theirs).Count() / mine.Union(theirs).Count();

        static HashSet<string> Runs(string[] words) =>
            [.. Enumerable.Range(0, words.Length - 3).Select(i => string.Join(' ', words[i..(i + 4)]))];
    }
}
