using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Html;

namespace Pipeline.Dumps.Csv;

/// <summary>Which column holds what.</summary>
internal sealed class CsvColumns
{
    /// <summary>Of the rows that have anything in a column, for it to be taken for the text.</summary>
    private const double ProseAtLeast = 0.5;

    private readonly int[] body;
    private readonly string? guessed;
    private readonly int[] title;
    private readonly int[] url;
    private readonly int[] date;
    private readonly int[] byline;
    private readonly int[] language;
    private readonly int[] section;

    private readonly int[] teaser;
    private readonly bool? monthFirst;

    private CsvColumns(IReadOnlyList<string> columns, FieldNames names, bool? monthFirst, Func<IReadOnlyList<IReadOnlyList<string>>> sample)
    {
        this.monthFirst = monthFirst;
        int[] Find(IReadOnlyList<string> known) => [.. known.Select(name => columns.ToList().IndexOf(name)).Where(index => index >= 0)];
        (body, title, url, date) = (Find(names.Body), Find(names.Title), Find(names.Url), Find(names.Date));
        (byline, language, section, teaser) = (Find(names.Byline), Find(names.Language), Find(names.Category), Find(names.Teaser));
        if (body.Length == 0 && Guess(columns, names, sample()) is { } index)
        {
            (body, guessed) = ([index], columns[index]);
        }
    }

    /// <exception cref="DumpRejectedException">No column holds the text.</exception>
    /// <param name="dialect">The header.</param>
    /// <param name="names">What columns may be called.</param>
    /// <param name="monthFirst">How dates are written, as far as the rows show it.</param>
    /// <param name="sample">The first rows, asked for when no column has a known name.</param>
    public static CsvColumns Of(
        CsvDialect dialect,
        FieldNames names,
        bool? monthFirst,
        Func<IReadOnlyList<IReadOnlyList<string>>> sample)
    {
        var columns = new CsvColumns(dialect.Columns, names, monthFirst, sample);
        return columns.body.Length + columns.teaser.Length > 0
            ? columns
            : throw new DumpRejectedException(
                new(
                    RejectionClass.NoText,
                    $"no column of the header is one of {string.Join(", ", names.Body.Take(5))}, and none holds prose; name it in {DumpFields.Section}:{nameof(DumpFields.Body)}"
                ));
    }

    /// <returns>The column without a known name that holds most prose, in half of its cells at least; null when none does.</returns>
    private static int? Guess(IReadOnlyList<string> columns, FieldNames names, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var (best, most) = (default(int?), 0L);
        for (var column = 0; column < columns.Count; column++)
        {
            if (names.Known(columns[column]) is not null)
            {
                continue;
            }

            var cells = rows.Where(row => column < row.Count && !string.IsNullOrWhiteSpace(row[column]))
                .Select(row => row[column])
                .ToList();
            var lengths = cells.Select(cell => (long)Prose.Length(cell)).Where(length => length > 0).ToList();
            if (lengths.Count > 0 && lengths.Count >= ProseAtLeast * cells.Count && lengths.Sum() > most)
            {
                (best, most) = (column, lengths.Sum());
            }
        }

        return best;
    }

    public EntryContent Read(IReadOnlyList<string> fields)
    {
        string? First(int[] indexes) =>
            indexes
                .Where(index => index < fields.Count)
                .Select(index => fields[index])
                .FirstOrDefault(field => !string.IsNullOrWhiteSpace(field));
        var text = First(body);
        return (text ?? First(teaser)) is { } content
            ? TruncatedText.WithoutMark(new RawArticle
            {
                Content = content,
                Markup = HtmlText.MarkupOf(content),
                Title = First(title),
                Url = First(url),
                Byline = First(byline),
                Language = First(language),
                Section = First(section),
                Published = DumpDate.Read(First(date), First(language), monthFirst),
                IsTeaser = text is null,
                GuessedField = text is null ? null : guessed,
            })
            : new Problem(RejectionClass.NoText, "the row has no text in its text column");
    }
}
