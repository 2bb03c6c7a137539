namespace Pipeline.Desk.Index;

/// <summary>Which articles are meant; null lets all through.</summary>
internal sealed record SummaryFilter(
    string? Question = null,
    string? Dump = null,
    string? Site = null,
    string? Section = null,
    string? Language = null,
    string? Topic = null,
    string? Model = null,
    bool Degraded = false)
{
    public IReadOnlyList<string> Tags =>
        [
            .. new (string Kind, string? Value)[]
            {
                (Index.Tags.Dump, Dump),
                (Index.Tags.Site, Site),
                (Index.Tags.Section, Section),
                (Index.Tags.Language, Language),
                (Index.Tags.Topic, Topic),
                (Index.Tags.Model, Model),
            }
                .Where(one => !string.IsNullOrEmpty(one.Value))
                .Select(one => Index.Tags.Of(one.Kind, one.Value!)),
            .. Degraded ? [Index.Tags.Degraded] : Array.Empty<string>(),
        ];

    public bool IsEmpty => string.IsNullOrWhiteSpace(Question) && Tags.Count == 0;
}
