using System.Collections.Frozen;
using System.Globalization;
using Pipeline.Text;

namespace Pipeline.Grounding.Languages;

/// <summary>The number words of a language: those that are a number, and those that multiply the one before.</summary>
internal sealed class NumberWords(string values, string scales)
{
    private readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> valueOf = Read(values);
    private readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> scaleOf = Read(scales);

    public bool TryValue(ReadOnlySpan<char> word, out double value) => valueOf.TryGetValue(word, out value);

    public bool TryScale(ReadOnlySpan<char> word, out double scale) => scaleOf.TryGetValue(word, out scale);

    /// <param name="pairs"><c>7:seven,siven</c>, separated by white space.</param>
    private static FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Read(string pairs) => WordSet.Split(pairs)
        .Select(pair => pair.Split(':'))
        .SelectMany(pair => pair[1].Split(',').Select(word => (word, value: double.Parse(pair[0], CultureInfo.InvariantCulture))))
        .ToFrozenDictionary(pair => pair.word, pair => pair.value, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
