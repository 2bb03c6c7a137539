using Pipeline.Cleaning;

namespace Pipeline.Cli.Planning;

/// <summary>An article of ordinary news English, of any length.</summary>
internal static class SampleArticle
{
    private const string Paragraph =
        "The council decided on Monday evening to build a second bridge over the river, after four years of debate and two petitions. "
        + "Construction is to start in May and to cost 31 million euros, of which the state pays a third. The old bridge from 1931 stays open for pedestrians and cyclists. "
        + "\"We have waited long enough,\" said the mayor, Anna Berg, after the vote. Opponents of the project had asked for a ferry instead, which would have cost two million euros a year.";

    public static Article Of(int words)
    {
        var source = Paragraph.Split(' ');
        var text = new System.Text.StringBuilder();
        var paragraphs = new List<TextSpan>();
        for (var start = 0; start < words; start += source.Length)
        {
            var from = text.Length;
            text.AppendJoin(' ', source.Take(words - start));
            paragraphs.Add(new(from, text.Length));
            text.Append("\n\n");
        }

        return new Article { Title = "A second bridge", Body = text.ToString().TrimEnd(), Paragraphs = paragraphs };
    }
}
