using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Html;

namespace Pipeline.Dumps.Csv;

/// <summary>Which column holds what.</summary>
internal sealed class CsvColumns
{
    private readonly int[] body;
    private readonly int[] title;
    private readonly int[] url;
    private readonly int[] date;
    private readonly int[] byline;
    private readonly int[] language;
    private readonly int[] section;

    private readonly int[] teaser;
    private readonly bool? monthFirst;

    private CsvColumns(IReadOnlyList<string> columns, FieldNames names, bool? monthFirst)
    {
        this.monthFirst = monthFirst;
        int[] Find(IReadOnlyList<string> known) => [.. known.Select(name => columns.ToList().IndexOf(name)).Where(index => index >= 0)];
        (body, title, url, date) = (Find(names.Body), Find(names.Title), Find(names.Url), Find(names.Date));
        (byline, language, section, teaser) = (Find(names.Byline), Find(names.Language), Find(names.Category), Find(names.Teaser));
    }

    /// <exception cref="DumpRejectedException">No column holds the text.</exception>
    /// <param name="dialect">The header.</param>
    /// <param name="names">What columns may be called.</param>
    /// <param name="monthFirst">How dates are written, as far as the rows show it.</param>
    public static CsvColumns Of(CsvDialect dialect, FieldNames names, bool? monthFirst)
    {
        var columns = new CsvColumns(dialect.Columns, names, monthFirst);
        return columns.body.Length + columns.teaser.Length > 0
            ? columns
            : throw new DumpRejectedException(
                new(
                    RejectionClass.NoText,
                    $"no column of the header is one of {string.Join(", ", names.Body.Take(5))}; name it in {DumpFields.Section}:{nameof(DumpFields.Body)}"
                ));
    }

    public (RawArticle?, Rejection?) Read(IReadOnlyList<string> fields)
    {
        string? First(int[] indexes) =>
            indexes
                .Where(index => index < fields.Count)
                .Select(index => fields[index])
                .FirstOrDefault(field => !string.IsNullOrWhiteSpace(field));
        var text = First(body);
        return (text ?? First(teaser)) is { } content
            ? (TruncatedText.WithoutMark(new RawArticle
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
            }), null)
            : (null, new(RejectionClass.NoText, "the row has no text in its text column"));
    }
}
