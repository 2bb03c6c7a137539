using System.Text.RegularExpressions;

namespace Pipeline.Dumps.Text;

/// <summary>What an agency adds below a text for its customers' editors: notes, links, and who can be called.</summary>
internal static partial class EditorsNotes
{
    /// <summary>A text up to the line that says that what follows is not to be published.</summary>
    public static string CutFrom(string text) => Cut(text, NotForPublication());

    /// <summary>The same, and without the notebook of an agency's message, which such a line may be part of.</summary>
    public static string CutFromMessage(string text) => Cut(CutFrom(text), Notebook());

    private static string Cut(string text, Regex start) =>
        start.Match(text) is { Success: true, Index: > 0 } found ? text[..found.Index].TrimEnd() : text;

    [GeneratedRegex(
        @"(?:^[ \t]*(?:\*[ \t]*){3,}\r?\n)?^[ \t]*(?:the[ \t]+following[ \t]+information[ \t]+is[ \t]+not[ \t]+(?:intended[ \t]+)?for[ \t]+publication|(?:die[ \t]+)?(?:folgenden?|nachstehenden?)[ \t]+(?:informationen|angaben|hinweise)[ \t]+sind[ \t]+nicht[ \t]+(?:zur|für[ \t]+die)[ \t]+veröffentlichung)",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotForPublication();

    [GeneratedRegex(
        @"^[ \t]*\#[ \t]*(?:\w+[ -])?(?:notebook|notizblock)[ \t]*\r?$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notebook();
}
