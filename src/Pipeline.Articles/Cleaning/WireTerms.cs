using Pipeline.Dumps;
using Pipeline.Dumps.Wire;

namespace Pipeline.Cleaning;

/// <summary>Whether an agency lets an item be published at all, and the line above a text that says when.</summary>
internal static class WireTerms
{
    /// <returns>The article without that line, which is not its own; with the embargo that it states.</returns>
    public static RawArticle Read(RawArticle raw) => Embargo.Find(raw.Content, raw.Markup is Markup.Html) is var (line, when)
        ? raw with { Content = raw.Content[..line.Start] + raw.Content[line.End..], Wire = (raw.Wire ?? new WireItem()).WithEmbargo(when) }
        : raw;

    /// <returns>Why the item gets no summary whatever its text is; null when it may.</returns>
    public static Problem? RejectionOf(WireItem? wire) =>
        wire switch
        {
            { Status: WireStatus.Killed } => new(RejectionClass.Killed, "takes its story back; it is no article"),
            { Status: WireStatus.Withheld } => new(RejectionClass.Withheld, "is withheld by its provider"),
            { HasUnreadableEmbargo: true } => new(
                RejectionClass.EmbargoUnreadable,
                "is under an embargo whose end cannot be read; state a date and a time with its zone"),
            _ => null,
        };
}
