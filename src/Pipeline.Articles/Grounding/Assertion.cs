using Pipeline.Grounding.Languages;
using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding;

/// <summary>Whether a text states something, or only says that somebody denies, claims, fears, plans or asks it.</summary>
internal static class Assertion
{
    /// <summary>Content words after a marker, up to which it is about what stands before: "..., he claims".</summary>
    private const int Trailing = 2;

    /// <summary>A question or an order in the last words is about the whole.</summary>
    private const double Most = 0.6;

    /// <summary>A sentence with this part of what the best one has can say it as well.</summary>
    private const double Comparable = 0.75;

    /// <summary>Part of the statement that one sentence must have for its words about the statement to count.</summary>
    private const double Least = 0.65;

    /// <summary>
    /// For each term the word that leaves open whether it is so, or says that it is not; null where the sentence states it.
    /// </summary>
    public static string?[] Markers(string text, TextSpan span, IReadOnlyList<Term> terms, ClaimLanguage language)
    {
        var markers = new string?[terms.Count];
        if (IsQuestion(text, span))
        {
            Array.Fill(markers, "?");
            return markers;
        }

        for (var at = 0; at < terms.Count; at++)
        {
            var order = language.Orders.LengthAt(text, terms, at);
            var length = Math.Max(order, Math.Max(language.Denials.LengthAt(text, terms, at), language.Doubts.LengthAt(text, terms, at)));
            var condition = language.Conditions.LengthAt(text, terms, at);
            if (length + condition == 0 || IsDoubleDenial(text, terms, at, language))
            {
                continue;
            }

            var from = at + Math.Max(length, condition);
            var marker = text[terms[at].Span.Start..terms[from - 1].Span.End];
            var end = order > 0 ? terms.Count : End(text, terms, from, language, isCondition: length == 0);
            var content = 0;
            for (var i = from; i < end; i++)
            {
                markers[i] ??= marker;
                content += terms[i].IsContent ? 1 : 0;
            }

            if (length > 0 && content <= Trailing && end == terms.Count && HasCommaBefore(text, terms, at))
            {
                Array.Fill(markers, marker);
            }
        }

        return markers;
    }

    /// <summary>
    /// How each sentence that could support the statement leaves open what it says; null when one says it outright.
    /// </summary>
    public static string? Missing(Claim claim, IReadOnlyList<SourceSentence> source)
    {
        if (IsQualified(claim))
        {
            return null;
        }

        var best = source.Max(sentence => sentence.Coverage);
        if (best < Least * claim.Terms.Sum(term => term.Weight))
        {
            return null;
        }

        string? marker = null;
        foreach (var sentence in source.Where(sentence => sentence.Coverage >= Comparable * best))
        {
            if (OpenPart(claim, sentence) < Most)
            {
                return null;
            }

            marker ??= sentence.Markers.FirstOrDefault(found => found is not null) is { } found
                ? $"after or before \"{found}\""
                : "as what somebody says";
        }

        return marker;
    }

    /// <summary>The statement says itself that it is somebody's word, a question or a plan.</summary>
    private static bool IsQualified(Claim claim) =>
        claim.Language.Denials.IsAnywhere(claim.Text, claim.Terms)
        || claim.Language.Doubts.IsAnywhere(claim.Text, claim.Terms)
        || claim.Language.Conditions.IsAnywhere(claim.Text, claim.Terms)
        || claim.Language.Hedges.IsAnywhere(claim.Text, claim.Terms)
        || IsQuestion(claim.Text, new(0, claim.Text.Length));

    /// <summary>
    /// The part of the statement's words in the sentence that it leaves open. Names alone say nothing that could be open.
    /// </summary>
    private static double OpenPart(Claim claim, SourceSentence sentence)
    {
        var matched = Enumerable.Range(0, claim.Terms.Count).Where(i => claim.Terms[i].IsContent && sentence.Matches(i) is not []).ToList();
        var said = matched.Where(i => claim.Terms[i].Kind is TermKind.Content or TermKind.Number).ToList();
        if (said.Count > 1 && said[0] == matched[0] && IsStated(sentence, said[0]))
        {
            said.RemoveAt(0); // who plans or denies is no part of what is planned or denied
        }

        return said is [] ? 0 : (double)said.Count(i => !IsStated(sentence, i)) / said.Count;
    }

    private static bool IsStated(SourceSentence sentence, int i) =>
        sentence.Matches(i).Any(match => sentence.Markers[match.Place] is null && !sentence.IsSpeech(match.Place));

    /// <summary>"did not deny", "no doubt".</summary>
    private static bool IsDoubleDenial(string text, IReadOnlyList<Term> terms, int at, ClaimLanguage language)
    {
        const int Near = 2;
        for (var before = Math.Max(0, at - Near); before < at; before++)
        {
            if (Polarity.IsNegation(text, terms, before, language))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where what a marker is about ends: at a semicolon, at a comma with "but" after it; a condition at any comma.</summary>
    private static int End(string text, IReadOnlyList<Term> terms, int from, ClaimLanguage language, bool isCondition)
    {
        for (var i = from + 1; i < terms.Count; i++)
        {
            var between = Gap.Between(text, terms[i - 1].Span, terms[i].Span);
            if (
                between.Contains(';')
                || EndsSentence(between, terms[i - 1].Span.In(text.AsSpan()))
                || (between.Contains(',') && (isCondition || language.Turns.Contains(terms[i].Span.In(text.AsSpan())))))
            {
                return i;
            }
        }

        return terms.Count;
    }

    /// <summary>Where the splitter has left two sentences in one.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> between, ReadOnlySpan<char> before) =>
        between.ContainsAny("!?…") || (between.Contains('.') && before.Length > 1 && Abbreviations.KindOf(before) is AbbreviationKind.None);

    private static bool HasCommaBefore(string text, IReadOnlyList<Term> terms, int at)
    {
        const int Subject = 3; // "..., the union claims"
        for (var i = Math.Max(1, at - Subject); i <= at; i++)
        {
            if (Gap.Between(text, terms[i - 1].Span, terms[i].Span).Contains(','))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQuestion(string text, TextSpan span) => span.In(text.AsSpan()).TrimEnd("\"'”’»)] ") is [.., '?'];
}
