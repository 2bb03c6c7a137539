using CsCheck;
using Pipeline.Cleaning;
using Pipeline.Tests.Summarization;
using Pipeline.Versions;

namespace Pipeline.Tests.Versions;

public sealed class TextChangesTests
{
    private static readonly string[] Ferry =
    [
        "The night ferry to Kelmouth was held in port on Monday after 14 passengers fell ill.",
        "The harbour office is testing the water tanks of the ship.",
        "A spokeswoman said that nobody is in danger.",
        "The next crossing is planned for Friday.",
    ];

    private static readonly Gen<string> Sentence =
        Gen.String[Gen.Char['a', 'h'], 2, 5].Array[6, 14].Select(words => $"The {string.Join(' ', words)}.");

    [Fact]
    public void A_changed_number_is_named_with_what_it_was()
    {
        var change = Assert.Single(Between(Ferry, [Ferry[0].Replace("14", "17", StringComparison.Ordinal), .. Ferry[1..]]));

        Assert.Equal((ChangeKind.Changed, Ferry[0]), (change.Kind, change.Before));
        Assert.Equal("14 -> 17", Numbers(change));
    }

    [Fact]
    public void A_number_in_words_is_one_too()
    {
        var change = Assert.Single(
            Between(["Fourteen people were hurt near the old mill."], ["Sixteen people were hurt near the old mill."]));

        Assert.Equal("Fourteen -> Sixteen", Numbers(change));
    }

    [Fact]
    public void What_is_added_and_what_is_gone_are_told_apart()
    {
        const string News = "Doctors found a bacterium in the drinking water of two cabins.";

        var changes = Between(Ferry, [Ferry[0], News, Ferry[1], Ferry[3]]);

        Assert.Equal(
            [(ChangeKind.Added, null, News), (ChangeKind.Gone, Ferry[2], null)],
            changes.Select(change => (change.Kind, change.Before, change.After)));
    }

    [Fact]
    public void A_new_title_comes_first()
    {
        var changes = TextChanges.Between(
            Articles.Of("Ferry held with 14 ill", Ferry),
            Articles.Of("Ferry held with 17 ill", Ferry),
            TestContext.Current.CancellationToken);

        var title = Assert.Single(changes);
        Assert.Equal((ChangeKind.Title, null), (title.Kind, title.Span));
        Assert.Equal("14 -> 17", Numbers(title));
    }

    [Theory]
    [InlineData("UPDATE 2-Ferry held with 14 ill")]
    [InlineData("Ferry held with 14 ill (3rd Ld-Writethru)")]
    public void A_title_that_counts_the_update_is_no_other_title(string title) => Assert.Empty(
        TextChanges.Between(
            Articles.Of("Ferry held with 14 ill", Ferry),
            Articles.Of(title, Ferry),
            TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("Der Rat hat am Montag 1.200 Euro bewilligt.", "Der Rat hat am Montag 1.500 Euro bewilligt.", "de", "1.200", "1.500")]
    [InlineData("Le pont a coûté 2,5 millions de couronnes.", "Le pont a coûté 3,5 millions de couronnes.", "fr", "2,5", "3,5")]
    [InlineData("Na moście zginęło 12 osób, podała policja.", "Na moście zginęło 15 osób, podała policja.", "pl", "12", "15")]
    [InlineData("Sillalla loukkaantui 12 ihmistä, poliisi kertoi.", "Sillalla loukkaantui 15 ihmistä, poliisi kertoi.", "fi", "12", "15")]
    public void Numbers_are_read_in_the_language_of_the_article(string before, string after, string language, string old, string now)
    {
        var change = Assert.Single(
            TextChanges.Between(
                Articles.Of("Title", before) with { Language = language },
                Articles.Of("Title", after) with { Language = language },
                TestContext.Current.CancellationToken));

        Assert.Equal(ChangeKind.Changed, change.Kind);
        Assert.StartsWith(old, Assert.Single(change.OldNumbers), StringComparison.Ordinal);
        Assert.StartsWith(now, Assert.Single(change.NewNumbers), StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_is_compared_too()
    {
        var change = Assert.Single(Between(["周一晚上桥上有12人受伤。", "警方正在调查。"], ["周一晚上桥上有15人受伤。", "警方正在调查。"]));

        Assert.Equal((ChangeKind.Changed, "周一晚上桥上有15人受伤。"), (change.Kind, change.After));
        Assert.Equal("12 -> 15", Numbers(change));
    }

    [Fact]
    public void Sentences_that_only_moved_or_were_set_in_other_type_are_no_change() => Sentence.Array[1, 12].Sample(sentences =>
        Between(sentences, [.. sentences.Reverse().Select(sentence => sentence.ToUpperInvariant().Replace('.', '!'))]) is []);

    [Fact]
    public void What_is_said_to_be_new_stands_where_it_says_and_was_not_there_before() =>
        Gen.Select(Sentence.Array[1, 8], Sentence.Array[1, 8]).Sample((before, after) =>
        {
            var newer = Articles.Of("Title", after);
            return TextChanges.Between(Articles.Of("Title", before), newer, default).All(change =>
                change.Kind is ChangeKind.Gone
                    ? before.Contains(change.Before) && !after.Contains(change.Before)
                    : change.Span!.Value.In(newer.Body) == change.After && after.Contains(change.After) && !before.Contains(change.After));
        });

    [Fact]
    public void Each_different_sentence_of_either_is_told_once() => Gen.Select(Sentence.Array[1, 8], Sentence.Array[1, 8]).Sample(
        (before, after) =>
        {
            var changes = Between(before, after);
            return changes.Select(change => change.After).OfType<string>().Order().SequenceEqual(after.Except(before).Order())
                && changes.Select(change => change.Before).OfType<string>().Order().SequenceEqual(before.Except(after).Order());
        });

    [Fact]
    public void Two_long_versions_are_compared_in_proportion_to_their_length() => Growth.IsInProportion(size =>
    {
        var random = new Random(7);
        var (older, newer) = (Long(random, size), Long(random, size));
        return () => TextChanges.Between(older, newer, default);
    });

    private static string Numbers(TextChange change) =>
        $"{string.Join(", ", change.OldNumbers)} -> {string.Join(", ", change.NewNumbers)}";

    private static Article Long(Random random, double size) => Articles.Of(
        "Title",
        [
            .. Enumerable.Range(0, (int)(40_000 * size))
                .Select(_ => $"The {random.Next()} and the {random.Next()} met near the old mill again."),
        ]);

    private static IReadOnlyList<TextChange> Between(string[] before, string[] after) => TextChanges.Between(
        Articles.Of("Title", before) with { Language = "en" },
        Articles.Of("Title", after) with { Language = "en" },
        TestContext.Current.CancellationToken);
}
