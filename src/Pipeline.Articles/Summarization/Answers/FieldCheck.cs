using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Summarization.Answers;

/// <summary>What no field of a summary may hold, whatever an article made the model write.</summary>
internal static partial class FieldCheck
{
    private const string MarkupCharacters = "<>[]{}`*~#_|\\";

    /// <returns>What is wrong, for a message that begins with the field's name; null when nothing is.</returns>
    public static string? Fault(string line, AnswerRules rules) => line switch
    {
        _ when Markup().IsMatch(Folded(line)) => "holds markup.",
        _ when HoldsLink(line) => "holds a link.",
        _ when Turn().IsMatch(Folded(line)) => "holds marks of a conversation with a model.",
        _ when Refusal().IsMatch(line) => "speaks as an assistant.",
        _ when Citation().IsMatch(line) => "holds sentence numbers in brackets.",
        _ when Encoded().IsMatch(line) => "holds something that is no word.",
        _ when rules.Instructions.Share(line) => "repeats the instructions.",
        _ => null,
    };

    /// <summary>
    /// Whether a line of the article itself may stand as a headline: it holds no link, no markup and no marks of a conversation.
    /// </summary>
    public static bool IsPlain(string line) =>
        !HoldsLink(line) && Folded(line) is var folded && !Markup().IsMatch(folded) && !Turn().IsMatch(folded);

    /// <summary>The line without the words that hold a link and without the characters of markup.</summary>
    /// <returns>Empty when the line is not plain even then.</returns>
    public static string Stripped(string line)
    {
        var words = string.Join(' ', line.Split(' ').Where(word => !HoldsLink(word)));
        var bare = PlainText.OneLine(string.Concat(words.Where(c => !MarkupCharacters.Contains(c))));
        return IsPlain(bare) ? bare : "";
    }

    private static bool HoldsLink(string line) => Link().IsMatch(Folded(line));

    /// <summary>
    /// Full-width and other forms as the letters that a reader, or a browser, takes them for. Half a character, which has no form, is a
    /// replacement character.
    /// </summary>
    private static string Folded(string line) =>
        Ascii.IsValid(line)
            ? line
            : string
                .Concat(line.EnumerateRunes())
                .Normalize(NormalizationForm.FormKC)
                .Replace('\u3002', '.')
                .Replace('\u2215', '/')
                .Replace('\uA789', ':');

    // Also as they are spelled to pass for none: hxxp, a bracketed dot, //host, host.example/path, \\host\share.
    [GeneratedRegex(
        @"\b(?:https?|ftps?|file|javascript|vbscript|data|mailto|tel|sms|wss?|smb|ssh|git|ldaps?|magnet|bitcoin|skype|whatsapp|tg"
        + @"|intent|blob|view-source|ms-[a-z-]{2,20}):\S|\bhxxps?\b|\bwww\.|[a-z0-9] ?(?:\[(?:\.|dot)\]|\(dot\)) ?[a-z0-9]"
        + @"|(?<![a-z0-9/])//[a-z0-9]|\\\\[a-z0-9]|\b(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}/[^\s/]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    // Open and escaped tags count: what reads the queue may repair or unescape them.
    [GeneratedRegex(
        @"<[a-z/!?]|&(?:lt|gt|#0{0,6}6[02]|#x0{0,6}3[ce])\b|\\(?:u00|x)3[ce]|%3c|!?\[[^\]]{0,500}\][\[(]|^\[[^\]]{0,500}\]:|```|~~~|~~\S|\*\*|\b__\S|^#{1,6} |^> "
        + @"|(?<!\w)`[^`]{1,500}`(?!\w)|\{\{|\}\}|^\s*[{\[]\s*""|""\s*:\s*[""\[{]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex(@"<\|.*?\|>|\[/?INST\]|<</?SYS>>|(?:^|[.!?]\s)(?:system|assistant|user)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Turn();

    [GeneratedRegex(
        @"^(?:i['’]?m sorry|i am sorry|sorry, |i (?:can(?:no|['’])t|cannot|am unable to|am not able to|won['’]t) |as an ai\b|as a (?:large )?language model|i am an ai\b|i['’]m an ai\b|here is the (?:summary|json)|sure[,!] )",
        RegexOptions.IgnoreCase)]
    private static partial Regex Refusal();

    [GeneratedRegex(@"\[\d+(?:\s*[,–-]\s*\d+)*\]")]
    private static partial Regex Citation();

    [GeneratedRegex(@"[A-Za-z0-9+/=_-]{60,}")]
    private static partial Regex Encoded();
}
