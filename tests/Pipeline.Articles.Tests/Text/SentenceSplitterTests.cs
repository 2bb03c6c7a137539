using CsCheck;
using Pipeline.Text;

namespace Pipeline.Tests.Text;

public sealed class SentenceSplitterTests
{
    // Expected ends are written as a bar.
    [Theory]
    [InlineData("Mr. Hale met Dr. Ito on Jan. 5.| They spoke for an hour.")]
    [InlineData("The U.S. Senate voted.| It was close.")]
    [InlineData("He moved to the U.S.| The family followed in May.")]
    [InlineData("Shop at Brown Inc. stores.| Apple pie sold out at Brown Inc.| The firm was pleased.")]
    [InlineData("George W. Marsh and J. R. R. Vane arrived.| Both were late.")]
    [InlineData("Hayley N. Hull, 30, was fined.| Ann S. Berg was not.| See fig. 3 on p. 12.")]
    [InlineData("It closes at 5 p.m. Friday.| Doors open at 9 a.m.| Visitors queue early.")]
    [InlineData("Prices rose 3.5 per cent to $1.20.| Nobody cheered.")]
    [InlineData("He was No. 5 in the world.| She said no.| Then she left.")]
    [InlineData("Read more at www.example.org/a.b?c=d.| Or call.")]
    [InlineData("“We won.”| The crowd sang.| \"Really?\" Anna Berg asked.| 'Yes!' he said.")]
    [InlineData("He waited... and waited… then left.| “Why…”| Nobody knew.")]
    [InlineData("What?!| Never.| (It was so.)| [End.]")]
    [InlineData("Wir sahen z.B. Berlin, d.h. die Mitte, am 3. Oktober.| Dr. Maier kam mit.| Es regnete.")]
    [InlineData("Sie wohnt z. B. Am Markt 3.| „Schön.“| Er lachte.")]
    [InlineData("« C’est fini. »| Elle part.| M. Durand reste.")]
    [InlineData("А. С. Пушкин родился в Москве в 1799 г.| Он писал стихи.| Кто это?| Ответа нет!")]
    [InlineData("今天下雨。|我们留在家里！|“走吗？”|他没有回答。")]
    [InlineData("彼は「行こう。早く。」と言った。|雨だった。")]
    [InlineData("هل وصل القطار؟| نعم، وصل.| كان متأخرا.")]
    [InlineData("یہ خبر ہے۔| کیا یہ سچ ہے؟| ہاں۔")]
    [InlineData("यह पहला वाक्य है।| यह दूसरा है॥| क्या यह सच है?| हाँ।")]
    [InlineData("By .| Staff Writer .| The bridge opened on Monday.")]
    [InlineData("He left.The door closed.| Node.js and file.txt stay.")]
    [InlineData("1. Heat the oven.| 2. Wait.")]
    [InlineData("Das Treffen ist für 31. Oktober geplant.| Bis dahin, also den 15. Mai, ruht alles.| Er kam am 3.| Die Stadt schlief.")]
    [InlineData("Spotkanie z dr. Nowakiem odbędzie się na ul. Długiej, m.in. o godz. 18.| Wstęp kosztuje 20 zł.| W sali jest ciepło.")]
    [InlineData("A díjat ifj. Nagy Péter és özv. Kiss Anna vette át.| Az út hosszú volt.")]
    public void Sentences_end_where_a_reader_ends_them(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        var expected = marked.Split('|', StringSplitOptions.TrimEntries);
        if (marked.StartsWith("He left.The", StringComparison.Ordinal))
        {
            expected = ["He left.", "The door closed.", "Node.js and file.txt stay."];
        }

        Assert.Equal(expected, Split(text));
    }

    [Fact]
    public void A_heading_or_list_item_is_a_sentence_of_its_own_line() =>
        Assert.Equal(
            ["What to bring", "• A hat", "• Water, e.g. two bottles", "Leave early. no later", "Then go."],
            Split("What to bring\n\n• A hat\n• Water, e.g. two bottles\n\nLeave early. no later\n\nThen go."));

    [Fact]
    public void Any_text_is_covered_in_order_without_overlap() =>
        Gen.String[Gen.Char["aZ9 .!?…。「」\"“”'()\n،؟।ñß🙂-"], 0, 200].Sample(text =>
        {
            var paragraphs = Paragraphs(text);
            var spans = SentenceSplitter.Split(text, paragraphs, TestContext.Current.CancellationToken);
            var covered = new bool[text.Length];
            var last = 0;
            foreach (var span in spans)
            {
                Assert.True(span.Start >= last && span.End > span.Start && span.End <= text.Length);
                Assert.Equal(span.In(text).Trim(), span.In(text));
                Assert.DoesNotContain('\n', span.In(text));
                Assert.Contains(paragraphs, paragraph => paragraph.Start <= span.Start && span.End <= paragraph.End);
                covered.AsSpan(span.Start, span.Length).Fill(true);
                last = span.End;
            }

            Assert.All(text.Index(), item => Assert.True(covered[item.Index] || char.IsWhiteSpace(item.Item)));
        });

    [Theory]
    [InlineData(".")]
    [InlineData(" .")]
    [InlineData("a. ")]
    [InlineData("「。")]
    [InlineData("\"")]
    [InlineData("A.B")]
    public void A_long_paragraph_takes_time_in_proportion(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, 2_000_000 / pattern.Length));
        Assert.NotEmpty(SentenceSplitter.Split(text, [new(0, text.Length)], TestContext.Current.CancellationToken));
    }

    private static List<string> Split(string text) =>
        [.. SentenceSplitter.Split(text, Paragraphs(text), TestContext.Current.CancellationToken).Select(span => span.In(text))];

    private static List<TextSpan> Paragraphs(string text)
    {
        var spans = new List<TextSpan>();
        var start = 0;
        foreach (var paragraph in text.Split("\n\n"))
        {
            spans.Add(new(start, start + paragraph.Length));
            start += paragraph.Length + 2;
        }

        return spans;
    }
}
