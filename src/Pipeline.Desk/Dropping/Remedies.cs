namespace Pipeline.Desk.Dropping;

/// <summary>What to do about the problems that people meet most when they drop files; docs/problems.md has all.</summary>
internal static class Remedies
{
    private static readonly Dictionary<string, string> ByClass = new(StringComparer.Ordinal)
    {
        [RejectionClass.Empty] = "Upload the file again.",
        [RejectionClass.UnknownFormat] = "Convert it to a format that is read.",
        [RejectionClass.Malformed] = "Repair the file; what came before the break has been read.",
        [RejectionClass.Undecodable] = "Save it as UTF-8, or the PDF with its fonts.",
        [RejectionClass.Unreadable] = "Pack it without a password, with the usual method.",
        [RejectionClass.Scanned] = "Let a program recognise the text first.",
        [RejectionClass.Encrypted] = "Save it without a password.",
        [RejectionClass.NameTooLong] = "Shorten its name.",
        [RejectionClass.NameUnusable] = "Upload it under another name.",
        [RejectionClass.Superseded] = "Nothing: the newer version is a dump of its own.",
        [RejectionClass.SourceGone] = "Upload it again.",
    };

    public static string Of(string problemClass) => ByClass.GetValueOrDefault(problemClass, "");
}
