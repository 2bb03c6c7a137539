using System.Text.RegularExpressions;

namespace Pipeline.Summarization.Answers;

/// <summary>What no field of a summary may hold, whatever an article made the model write.</summary>
internal static partial class FieldCheck
{
    /// <returns>What is wrong, for a message that begins with the field's name; null when nothing is.</returns>
    public static string? Fault(string line, AnswerRules rules) => line switch
    {
        _ when Link().IsMatch(line) => "holds a link.",
        _ when Markup().IsMatch(line) => "holds markup.",
        _ when Turn().IsMatch(line) => "holds marks of a conversation with a model.",
        _ when Refusal().IsMatch(line) => "speaks as an assistant.",
        _ when Citation().IsMatch(line) => "holds sentence numbers in brackets.",
        _ when Encoded().IsMatch(line) => "holds something that is no word.",
        _ when rules.Instructions.Share(line) => "repeats the instructions.",
        _ => null,
    };

    [GeneratedRegex(@"\b(?:https?|ftp|file|javascript|data):\S|\bwww\.", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"</?[a-z!][^<]*>|!?\[[^\]]*\]\(|```|\*\*|^#{1,6} |\{\{|\}\}|^\s*[{\[]\s*""|""\s*:\s*[""\[{]", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex(@"<\|.*?\|>|\[/?INST\]|<</?SYS>>|(?:^|[.!?]\s)(?:system|assistant|user)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Turn();

    [GeneratedRegex(@"^(?:i['’]?m sorry|i am sorry|sorry, |i (?:can(?:no|['’])t|cannot|am unable to|am not able to|won['’]t) |as an ai\b|as a (?:large )?language model|i am an ai\b|i['’]m an ai\b|here is the (?:summary|json)|sure[,!] )", RegexOptions.IgnoreCase)]
    private static partial Regex Refusal();

    [GeneratedRegex(@"\[\d+(?:\s*[,–-]\s*\d+)*\]")]
    private static partial Regex Citation();

    [GeneratedRegex(@"[A-Za-z0-9+/=_-]{60,}")]
    private static partial Regex Encoded();
}
