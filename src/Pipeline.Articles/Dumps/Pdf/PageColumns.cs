namespace Pipeline.Dumps.Pdf;

/// <summary>
/// Puts the spans of a page in reading order: a gutter with text on both sides parts columns, what crosses it (a headline, a
/// wide picture's caption) parts what is above from what is below. Each side is looked at in the same way.
/// </summary>
internal static class PageColumns
{
    private const int Deepest = 8;

    /// <summary>In lines: what is lower is no column.</summary>
    private const int ShortestColumn = 3;

    /// <summary>In sizes of its letters: what is narrower is a column of numbers or marks.</summary>
    private const double NarrowestColumn = 5;

    /// <summary>In sizes of its letters.</summary>
    private const double NarrowestGutter = 0.6;

    /// <summary>Share of the spans that may cross a gutter.</summary>
    private const double MostCrossing = 0.25;

    /// <summary>Share of the spans that reach further into a gutter than the others.</summary>
    private const double Ragged = 0.05;

    /// <summary>In points.</summary>
    private const double Step = 2;

    /// <summary>Most steps over the width of a page, however wide it says that it is.</summary>
    private const int MostSteps = 2000;

    /// <returns>Runs of lines, each a column or a part of one.</returns>
    public static List<List<PageSpan>> Of(IReadOnlyList<PageSpan> spans)
    {
        var columns = new List<List<PageSpan>>();
        Part([.. spans], 0, columns);
        return columns;
    }

    private static void Part(List<PageSpan> spans, int depth, List<List<PageSpan>> columns)
    {
        if (spans.Count == 0)
        {
            return;
        }

        if (depth >= Deepest || Gutter(spans) is not { } gutter)
        {
            columns.Add(Lines(spans));
            return;
        }

        var band = new List<PageSpan>();
        var crossing = new List<PageSpan>();
        foreach (var span in spans.OrderByDescending(span => span.Y))
        {
            if (Crosses(span, gutter))
            {
                Sides(band, gutter, depth, columns);
                crossing.Add(span);
                continue;
            }

            // What stands on the same line as a crossing span belongs to that line.
            if (crossing.Count > 0 && crossing[^1].Y - span.Y < 1)
            {
                crossing.Add(span);
                continue;
            }

            Across(crossing, columns);
            band.Add(span);
        }

        Sides(band, gutter, depth, columns);
        Across(crossing, columns);
    }

    private static void Across(List<PageSpan> crossing, List<List<PageSpan>> columns)
    {
        if (crossing.Count > 0)
        {
            columns.Add(Lines(crossing));
            crossing.Clear();
        }
    }

    private static void Sides(List<PageSpan> band, double gutter, int depth, List<List<PageSpan>> columns)
    {
        var copy = band.ToList();
        band.Clear();
        Part(copy.FindAll(span => span.Right <= gutter), depth + 1, columns);
        Part(copy.FindAll(span => span.Right > gutter), depth + 1, columns);
    }

    private static bool Crosses(PageSpan span, double x) => span.Left < x && span.Right > x;

    private static double? Gutter(List<PageSpan> spans)
    {
        var (left, right) = (spans.Min(span => span.Left), spans.Max(span => span.Right));
        var step = Math.Max(Step, (right - left) / MostSteps);
        var steps = (int)((right - left) / step) + 1;
        var cover = Cover(spans, left, step, steps);
        var size = spans.Select(span => span.Size).Order().ElementAt(spans.Count / 2);
        var most = MostCrossing * spans.Count;
        (double X, double Score)? best = null;
        for (var i = 1; i < steps - 1; i++)
        {
            // Where fewer spans cross than on both sides.
            var end = i;
            while (end + 1 < steps && cover[end + 1] == cover[i])
            {
                end++;
            }

            if (cover[i] <= most && cover[i - 1] > cover[i] && end + 1 < steps && cover[end + 1] > cover[i]
                && Width(cover, i, end, spans.Count) * step >= NarrowestGutter * size)
            {
                var x = left + ((i + end + 1) / 2.0 * step);
                var score = Balance(spans, x, size) * (1 - (cover[i] / (double)spans.Count));
                best = score > (best?.Score ?? 0) ? (x, score) : best;
            }

            i = end;
        }

        return best?.X;
    }

    // With the ragged edges of the columns, into which a few lines reach.
    private static int Width(int[] cover, int from, int to, int spans)
    {
        var most = cover[from] + (Ragged * spans);
        while (from > 0 && cover[from - 1] <= most)
        {
            from--;
        }

        while (to + 1 < cover.Length && cover[to + 1] <= most)
        {
            to++;
        }

        return to - from + 1;
    }

    private static int[] Cover(List<PageSpan> spans, double left, double step, int steps)
    {
        var change = new int[steps + 2];
        foreach (var span in spans)
        {
            change[Math.Clamp((int)((span.Left - left) / step), 0, steps)]++;
            change[Math.Clamp((int)((span.Right - left) / step) + 1, 0, steps + 1)]--;
        }

        for (var i = 1; i < change.Length; i++)
        {
            change[i] += change[i - 1];
        }

        return change;
    }

    // The lines of the side with fewer, where both sides are columns of text beside each other; else nothing.
    private static int Balance(List<PageSpan> spans, double x, double size)
    {
        var (one, other) = (spans.FindAll(span => span.Right <= x), spans.FindAll(span => span.Left >= x));
        if (!IsColumn(one, size) || !IsColumn(other, size))
        {
            return 0;
        }

        var (top, bottom) = (
            Math.Min(one.Max(span => span.Y), other.Max(span => span.Y)),
            Math.Max(one.Min(span => span.Y), other.Min(span => span.Y)));
        return top - bottom > ShortestColumn * size ? Math.Min(one.Count, other.Count) : 0;
    }

    private static bool IsColumn(List<PageSpan> spans, double size) =>
        spans.Count >= ShortestColumn && spans.Select(span => span.Width).Order().ElementAt(spans.Count / 2) >= NarrowestColumn * size;

    private static List<PageSpan> Lines(List<PageSpan> spans)
    {
        var lines = new List<PageSpan>();
        var row = new List<PageSpan>();
        foreach (var span in spans.OrderByDescending(span => span.Y).ThenBy(span => span.Left))
        {
            if (row.Count > 0 && row[0].Y - span.Y > 1)
            {
                lines.Add(PageSpan.Joined([.. row.OrderBy(cell => cell.Left)]));
                row.Clear();
            }

            row.Add(span);
        }

        if (row.Count > 0)
        {
            lines.Add(PageSpan.Joined([.. row.OrderBy(cell => cell.Left)]));
        }

        return lines;
    }
}
