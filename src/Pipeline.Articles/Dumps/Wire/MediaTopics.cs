namespace Pipeline.Dumps.Wire;

/// <summary>
/// The 17 top-level topics of the IPTC (cv.iptc.org/newscodes/mediatopic), by their codes. The older subject codes begin with the same two
/// digits.
/// </summary>
public static class MediaTopics
{
    private const int CodeLength = 8;

    private const int TopLength = 2;

    private static readonly string[] Names =
    [
        "arts, culture, entertainment and media",
        "crime, law and justice",
        "disaster, accident and emergency incident",
        "economy, business and finance",
        "education",
        "environment",
        "health",
        "human interest",
        "labour",
        "lifestyle and leisure",
        "politics and government",
        "religion",
        "science and technology",
        "society",
        "sport",
        "conflict, war and peace",
        "weather",
    ];

    /// <summary>A word for each, in the order of the codes, by which a model is asked.</summary>
    public const string Words =
        "arts crime disaster economy education environment health human-interest labour lifestyle politics religion science society sport "
        + "conflict weather";

    /// <summary>The codes, as <c>01000000</c>, with their names.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
        [.. Names.Select((name, i) => KeyValuePair.Create(FormattableString.Invariant($"{i + 1:D2}000000"), name))];

    /// <summary>The top-level topics of an item's subjects, each once, in the item's order.</summary>
    /// <param name="subjects">As <c>subj:04006018</c> or <c>medtop:04000000</c>. Codes of other vocabularies, and codes that do not tell
    /// their top level, are left out.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(IEnumerable<string> subjects)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        return [.. subjects.Select(Of).OfType<KeyValuePair<string, string>>().Distinct()];
    }

    /// <summary>The topic that a code, a name or a word stands for.</summary>
    /// <returns>Null for others.</returns>
    public static KeyValuePair<string, string>? Named(string text)
    {
        foreach (var (topic, word) in All.Zip(Words.Split(' ')))
        {
            if (new[] { topic.Key, topic.Value, word }.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                return topic;
            }
        }

        return null;
    }

    private static KeyValuePair<string, string>? Of(string subject)
    {
        var colon = subject.LastIndexOf(':');
        var scheme = colon < 0 ? "" : subject[..colon];
        var code = subject[(colon + 1)..];
        return scheme.ToLowerInvariant() is "" or "subj" or "medtop" or "iptc"
            && code.Length == CodeLength
            && code.All(char.IsAsciiDigit)
            && int.Parse(code.AsSpan(0, TopLength), System.Globalization.CultureInfo.InvariantCulture) is var number
            && number >= 1
            && number <= Names.Length
                ? All[number - 1]
                : null;
    }
}
