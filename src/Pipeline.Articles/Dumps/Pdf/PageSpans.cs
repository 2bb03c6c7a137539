using System.Text;

namespace Pipeline.Dumps.Pdf;

/// <summary>Gathers the letters of a page into spans. All distances are shares of the letters' size.</summary>
internal static class PageSpans
{
    /// <summary>Baselines that differ by less are one.</summary>
    private const double SameLine = 0.3;

    /// <summary>A wider gap is a space.</summary>
    private const double Space = 0.16;

    /// <summary>A wider gap parts columns, or cells; in justified text a space comes near it.</summary>
    private const double Gap = 0.8;

    /// <summary>Smaller letters that stand higher are marks of notes.</summary>
    private const double Small = 0.78;

    private const double Raised = 0.5;

    /// <summary>A larger single letter is the initial of its paragraph.</summary>
    private const double Initial = 1.8;

    public static List<PageSpan> Of(GlyphPage page)
    {
        var spans = new List<PageSpan>();
        var initials = new List<Glyph>();
        var body = page.Glyphs.Count == 0 ? 0 : page.Glyphs.Select(glyph => glyph.Size).Order().ElementAt(page.Glyphs.Count / 2);
        foreach (var row in Rows(page.Glyphs))
        {
            Split([.. row.OrderBy(glyph => glyph.X)], body, spans, initials);
        }

        foreach (var initial in initials)
        {
            Place(initial, spans);
        }

        return spans;
    }

    private static IEnumerable<List<Glyph>> Rows(IReadOnlyList<Glyph> glyphs)
    {
        var row = new List<Glyph>();
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Y))
        {
            if (row.Count > 0 && row[0].Y - glyph.Y > Reach(row[0], glyph))
            {
                yield return row;
                row = [];
            }

            row.Add(glyph);
        }

        if (row.Count > 0)
        {
            yield return row;
        }
    }

    // Marks of notes and exponents stand above the line.
    private static double Reach(Glyph one, Glyph other) => Math.Min(one.Size, other.Size) < Small * Math.Max(one.Size, other.Size)
        ? Raised * Math.Max(one.Size, other.Size)
        : (SameLine * Math.Min(one.Size, other.Size)) + 0.5;

    private static void Split(List<Glyph> row, double body, List<PageSpan> spans, List<Glyph> initials)
    {
        var start = 0;
        for (var i = 1; i <= row.Count; i++)
        {
            if (i < row.Count && row[i].X - row[i - 1].Right <= Gap * Math.Max(row[i].Size, row[i - 1].Size))
            {
                continue;
            }

            var run = row[start..i];
            start = i;
            if (run.Count > 1 && IsInitial(run[0], body) && run[1].Size * Initial < run[0].Size)
            {
                initials.Add(run[0]);
                run.RemoveAt(0);
            }

            if (run.Count == 1 && IsInitial(run[0], body))
            {
                initials.Add(run[0]);
            }
            else if (Text(run) is { Length: > 0 } text)
            {
                spans.Add(
                    new PageSpan(
                        text,
                        run[0].X,
                        run.Max(glyph => glyph.Right),
                        Median(run, glyph => glyph.Y),
                        Median(run, glyph => glyph.Size),
                        run.Count(glyph => glyph.IsBold) > run.Count / 2));
            }
        }
    }

    private static bool IsInitial(Glyph glyph, double body) => glyph.Size > Initial * body && char.IsUpper(glyph.Text[0]);

    private static double Median(List<Glyph> run, Func<Glyph, double> value) => run.Select(value).Order().ElementAt(run.Count / 2);

    private static string Text(List<Glyph> run)
    {
        var (size, line) = (Median(run, glyph => glyph.Size), Median(run, glyph => glyph.Y));
        var text = new StringBuilder();
        var last = default(Glyph);
        foreach (var glyph in Accents.Placed(run))
        {
            if (glyph.Size < Small * size && glyph.Y > line + (0.15 * size))
            {
                continue;
            }

            if (text.Length > 0 && glyph.X - last.Right > Space * size)
            {
                text.Append(' ');
            }

            text.Append(glyph.Text);
            last = glyph;
        }

        return Ligatures.Apart(text.ToString()).Normalize(NormalizationForm.FormC);
    }

    // An initial belongs to the nearest line right of it that begins in the middle of a word.
    private static void Place(Glyph initial, List<PageSpan> spans)
    {
        var best = -1;
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            var isBeside =
                span.Left >= initial.Right - 1
                && span.Left - initial.Right < initial.Size
                && span.Y >= initial.Y - 1
                && span.Y < initial.Y + initial.Size;
            if (isBeside && (best < 0 || span.Y > spans[best].Y))
            {
                best = i;
            }
        }

        if (best >= 0)
        {
            spans[best] = spans[best] with { Text = initial.Text + spans[best].Text, Left = initial.X };
        }
        else
        {
            spans.Add(new PageSpan(initial.Text, initial.X, initial.Right, initial.Y, initial.Size, initial.IsBold));
        }
    }
}
