using Pipeline.Grounding.Languages;
using Pipeline.Text;

namespace Pipeline.Grounding.Terms;

/// <summary>Reads the terms of a statement or of one sentence.</summary>
internal static class TermReader
{
    /// <summary>A statement or sentence that is longer is read so far. Terms.</summary>
    public const int MostTerms = 200;

    /// <summary>German words that stand before nouns.</summary>
    private static readonly WordSet Determiners = new("""
        der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines mein meine meinen
        sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserer
        dieser diese dieses diesen diesem jeder jede jedes jeden jedem alle allen aller viele vielen einige einigen
        mehrere mehreren manche beide beiden im am zum zur vom beim ins ans welche welcher solche kaum mehr weniger genug
        """);

    private static readonly WordSet Honorifics = new("""
        mr mrs ms miss dr herr herrn frau monsieur madame mme señor señora signor signora senhor senhora pan pani bay bayan
        """);

    /// <summary>They stand before names and are none.</summary>
    private static readonly WordSet Titles = new("""
        president king queen prince princess sir lord lady prof professor chancellor minister secretary senator judge justice captain
        general colonel sergeant
        officer bishop pope father sister mayor chief director prime pc
        """);

    /// <summary>They have capitals and name nobody.</summary>
    private static readonly WordSet Acronyms = new("tv cctv dvd cd pc ceo cfo dna id vip suv atm gps diy faq");

    /// <param name="text">What the terms are read from.</param>
    /// <param name="span">The part of it that is read.</param>
    /// <param name="language">Of the text.</param>
    public static List<Term> Read(string text, TextSpan span, ClaimLanguage language)
    {
        var words = new List<TextSpan>();
        WordTokenizer.AddWords(span.In(text.AsSpan()), span.Start, words);
        Part(text, words, language);
        var terms = new List<Term>(Math.Min(words.Count, MostTerms));
        Span<char> buffer = stackalloc char[Stemmer.Longest];
        for (var i = 0; i < words.Count && terms.Count < MostTerms; i++)
        {
            if (Numbers.TryRead(text, words, i, language, out var value, out var used))
            {
                terms.Add(new(words[i].In(text), new(words[i].Start, words[i + used - 1].End), TermKind.Number, value));
                i += used - 1;
                continue;
            }

            if (i + 1 < words.Count && Aliases.OfPair(words[i].In(text.AsSpan()), words[i + 1].In(text.AsSpan())) is { } country)
            {
                terms.Add(new(country, new(words[i].Start, words[i + 1].End), TermKind.Name));
                i++;
                continue;
            }

            var word = words[i].In(text.AsSpan());
            var isFunction = FunctionWords.Contains(word) || LanguageWords.IsFrequent(word, language.Code)
                || Honorifics.Contains(word) || language.Elisions.Contains(word) || language.Pronouns.Contains(word);
            var stem = Stem(word, buffer, language);
            var isName = char.IsUpper(word[0]) && !isFunction && !Titles.Contains(word) && !Acronyms.Contains(word)
                && ((word.Length > 1 && char.IsUpper(word[1]))
                    || (!IsStart(text, span, words[i]) && (!language.HasCapitalNouns || !IsNoun(text, words, i))));
            terms.Add(new(stem, words[i], isFunction ? TermKind.Function : isName ? TermKind.Name : TermKind.Content));
        }

        return terms;
    }

    /// <summary>Takes an article or the like off the word that an apostrophe joins it to.</summary>
    private static void Part(string text, List<TextSpan> words, ClaimLanguage language)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var sign = words[i].In(text.AsSpan()).IndexOfAny('\'', '’');
            if (sign > 0 && sign + 1 < words[i].Length && language.Elisions.Contains(words[i].In(text.AsSpan())[..sign])
                && !language.Numbers.TryValue(words[i].In(text.AsSpan())[(sign + 1)..], out _))
            {
                var (start, end) = (words[i].Start, words[i].End);
                words[i] = new(start, start + sign);
                words.Insert(i + 1, new(start + sign + 1, end));
            }
        }
    }

    private static string Stem(ReadOnlySpan<char> word, Span<char> buffer, ClaimLanguage language)
    {
        if (language.Endings is not { } endings)
        {
            return Aliases.Of(Stemmer.Stem(word, buffer).ToString());
        }

        var lower = buffer[..word[..Math.Min(word.Length, buffer.Length)].ToLowerInvariant(buffer)];
        return Aliases.Find(lower) ?? endings.Without(lower).ToString();
    }

    /// <summary>Where all nouns have a capital: an article or an adjective before it, and no other noun, make it one and no name.</summary>
    private static bool IsNoun(string text, List<TextSpan> words, int at)
    {
        if (at == 0)
        {
            return true;
        }

        var before = words[at - 1].In(text.AsSpan());
        if (char.IsUpper(before[0]) && !FunctionWords.Contains(before))
        {
            return false;
        }

        return Determiners.Contains(before) || IsAdjective(before);
    }

    /// <summary>Ends as adjectives before nouns do.</summary>
    private static bool IsAdjective(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] is 'e' or 'n' or 'r' or 's' or 'm' && char.IsLower(word[0]) && !FunctionWords.Contains(word);

    /// <summary>Where every word has a capital: at the beginning, and after a colon, a stop or a quotation mark.</summary>
    private static bool IsStart(string text, TextSpan span, TextSpan word)
    {
        var before = text.AsSpan(span.Start, word.Start - span.Start).TrimEnd("  \"'“‘„«(");
        return before.IsEmpty || (before[^1] is ':' or '.' or '!' or '?' && word.Start - span.Start > before.Length);
    }
}
