using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Benchmarks.Grounding;

/// <summary>Makes false claims out of true ones, one error each.</summary>
internal sealed partial class Corruptions(ClaimWords words, Random random)
{
    /// <param name="claim">True.</param>
    /// <param name="article">The text that it is true of.</param>
    /// <param name="other">A claim about another article.</param>
    public IEnumerable<DerivedClaim> Of(string claim, string article, string other) =>
        new (string Kind, string? Text)[]
        {
            ("name of the article", OtherName(claim, [.. Name().Matches(article).Select(match => match.Value).Distinct()])),
            ("name from elsewhere", OtherName(claim, words.Names)),
            ("number", OtherNumber(claim)),
            ("unit", OtherUnit(claim)),
            ("negation", Negated(claim)),
            ("opposite", Exchanged(claim, words.Opposites)),
            ("roles", Swapped(claim)),
            ("head cut", HeadCut(claim)),
            ("pronoun", Exchanged(claim, words.Pronouns)),
            ("other article", other),
        }.Where(made => made.Text is not null && made.Text != claim).Select(made => new DerivedClaim(made.Kind, made.Text!));

    /// <summary>What somebody denies, claims or fears in the article, as if it were so.</summary>
    public IEnumerable<DerivedClaim> Unreported(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (Regex.Match(sentence, words.Reporting) is { Success: true } match && !sentence.AsSpan().ContainsAny('"', '“', '?'))
            {
                var said = match.Groups["said"].Value;
                yield return new("reporting verb dropped", string.Concat(said[..1].ToUpper(CultureInfo.InvariantCulture), said.AsSpan(1)));
            }
        }
    }

    /// <summary>Who one sentence is about, with what another says.</summary>
    public IEnumerable<DerivedClaim> Fused(IReadOnlyList<string> sentences)
    {
        var parts = sentences
            .Select(sentence =>
                Regex.Match(sentence, $@"^(?<who>[^,""“]{{4,50}}?)\s(?<what>(?:{words.Auxiliaries.Replace(' ', '|')})\s.{{20,}})$"))
            .Where(match => match.Success)
            .ToList();
        for (var i = 1; i < parts.Count; i++)
        {
            if (
                parts[i].Groups["who"].Value is { Length: > 5 } who
                && parts[i - 1].Groups["who"].Value is { Length: > 5 } before
                && who != before)
            {
                yield return new("two sentences mixed", $"{before} {parts[i].Groups["what"].Value}");
            }
        }
    }

    private string? OtherName(string claim, IReadOnlyList<string> names)
    {
        var places = Name().Matches(claim);
        var fitting = names.Where(name => !name.Split(' ').Any(part => claim.Contains(part, StringComparison.Ordinal))).ToList();
        return places.Count == 0 || fitting.Count == 0
            ? null
            : Replaced(claim, places[random.Next(places.Count)], fitting[random.Next(fitting.Count)]);
    }

    private string? OtherNumber(string claim)
    {
        var places = Number().Matches(claim);
        if (places.Count == 0)
        {
            return null;
        }

        var place = places[random.Next(places.Count)];
        var digits = place.Value.ToCharArray();
        var at = place.Length > 1 ? random.Next(2) : 0; // a leading digit: no rounding explains it
        at = char.IsDigit(digits[at]) ? at : 0;
        digits[at] = (char)('1' + ((digits[at] - '1' + random.Next(2, 7) + 9) % 9));
        return Replaced(claim, place, new string(digits));
    }

    private string? OtherUnit(string claim)
    {
        foreach (var group in words.Units)
        {
            foreach (var unit in group)
            {
                var found = char.IsLetter(unit[0])
                    ? Regex.Match(claim, $@"(?<=\d[\d.,]*\s?(?:million |billion |Millionen |Milliarden )?){Regex.Escape(unit)}\b")
                    : Regex.Match(claim, $@"{Regex.Escape(unit)}(?=\s?\d)|(?<=\d\s?){Regex.Escape(unit)}");
                if (found.Success)
                {
                    var others = group.Where(other => other != unit && other.TrimEnd('n') != unit && unit.TrimEnd('n') != other).ToList();
                    return Replaced(claim, found, others[random.Next(others.Count)]);
                }
            }
        }

        return null;
    }

    private string? Negated(string claim) =>
        Regex.Match(claim, $@"\b(?:{words.Auxiliaries.Replace(' ', '|')})\b(?! {words.Not})(?=\s\w)") is { Success: true } match
            ? claim.Insert(match.Index + match.Length, $" {words.Not}")
            : Regex.Match(claim, $@" {words.Not}\b") is { Success: true } not ? claim.Remove(not.Index, not.Length) : null;

    private static string? Exchanged(string claim, string[] pairs)
    {
        foreach (var pair in pairs.SelectMany(pair => new[] { pair.Split(' '), pair.Split(' ').Reverse().ToArray() }))
        {
            if (Regex.Match(claim, $@"\b{pair[0].Replace('-', ' ')}\b") is { Success: true } match)
            {
                return Replaced(claim, match, pair[1].Replace('-', ' '));
            }
        }

        return null;
    }

    private static string? Swapped(string claim) =>
        Name().Matches(claim) is [var one, var two, ..] && one.Value != two.Value && two.Index - one.Index - one.Length > 7
            && !claim.AsSpan((one.Index + one.Length)..two.Index).ContainsAny(',', ';')
            && !Regex.IsMatch(claim[(one.Index + one.Length)..two.Index], @"^\s(?:and|und|or|of|in|&)\s")
            ? $"{claim.AsSpan(0, one.Index)}{two.Value}{claim.AsSpan((one.Index + one.Length)..two.Index)}{one.Value}{claim.AsSpan(two.Index + two.Length)}"
            : null;

    /// <summary>"a knee operation" to "a knee".</summary>
    private static string? HeadCut(string claim) =>
        Compound().Match(claim) is { Success: true } match ? claim.Remove(match.Groups["head"].Index, match.Groups["head"].Length) : null;

    private static string Replaced(string claim, Match place, string by) =>
        string.Concat(claim.AsSpan(0, place.Index), by, claim.AsSpan(place.Index + place.Length));

    [GeneratedRegex(@"(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+){0,2}")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b\d[\d,.]*\d\b|\b\d\b")]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\b(?:a|an)\s\p{Ll}{4,}(?<head>\s\p{Ll}{3,}(?:tion|ment|ness|ity|ence|ance|er|or|ist|ship|site|case|deal|plan|test|scan|shop|park|room|line|game|team|club|firm|fund|bill|vote|show|fire|crash|attack|victim|suspect|expert|officer|store|school|station|centre|center|company|campaign|contract))(?=[\s,.])(?!\s\p{Ll}{4,}(?:tion|ment|er)\b)"
    )]
    private static partial Regex Compound();
}
