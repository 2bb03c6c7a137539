using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding;

/// <summary>A sentence of the source, held against a statement.</summary>
internal sealed class SourceSentence
{
    /// <summary>A word that comes more often in a sentence is not looked at again: bounds the pairs.</summary>
    private const int MostPlaces = 8;

    /// <summary>Terms on each side of a term that tell whether two places are the same.</summary>
    private const int Reach = 3;

    /// <summary>Words that may have come between two terms.</summary>
    private const int Slack = 2;

    private readonly string body;
    private readonly Claim claim;
    private readonly List<(int Place, double Quality)>[] matches;
    private readonly IReadOnlyList<TextSpan> speech;
    private bool[]? denied;
    private string?[]? markers;
    private bool[]? matched;

    public SourceSentence(
        int index,
        string body,
        TextSpan sentence,
        TextSpan clause,
        IReadOnlyList<Term> terms,
        Claim claim,
        IReadOnlyList<TextSpan> speech)
    {
        Index = index;
        Span = sentence;
        Clause = clause;
        Terms = terms;
        this.body = body;
        this.claim = claim;
        this.speech = speech;
        matches = new List<(int, double)>[claim.Terms.Count];
        for (var i = 0; i < claim.Terms.Count; i++)
        {
            matches[i] = [];
            for (var place = 0; place < terms.Count && matches[i].Count < MostPlaces; place++)
            {
                var quality = Math.Max(TermMatch.Of(claim.Terms[i], terms[place]), Alike(i, place));
                if (quality > 0)
                {
                    matches[i].Add((place, quality));
                }
            }

            if (matches[i].Exists(match => match.Quality == 1))
            {
                matches[i].RemoveAll(match => match.Quality < 1); // a relative of a word that is there itself is another word
            }

            Coverage += claim.Terms[i].Weight * Quality(i);
        }
    }

    public int Index { get; }

    /// <summary>The whole sentence.</summary>
    public TextSpan Span { get; }

    /// <summary>The part of it that is compared.</summary>
    public TextSpan Clause { get; }

    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Weight of the statement's terms that the sentence has.</summary>
    public double Coverage { get; }

    /// <summary>For each term whether the sentence denies it.</summary>
    public bool[] Denied => denied ??= Polarity.Denied(body, Terms, claim.Language);

    /// <summary>
    /// For each term the word that leaves open whether it is so, or says that it is not; null where the sentence states it.
    /// </summary>
    public string?[] Markers => markers ??= Assertion.Markers(body, Clause, Terms, claim.Language);

    /// <summary>Whether the text has the word at a place as what somebody says.</summary>
    public bool IsSpeech(int place)
    {
        foreach (var said in speech)
        {
            if (Terms[place].Span.Start >= said.Start && Terms[place].Span.End <= said.End)
            {
                return true;
            }
        }

        return false;
    }

    public ReadOnlySpan<char> Word(int place) => Terms[place].Span.In(body.AsSpan());

    /// <summary>Where the sentence has the statement's i-th term, and how well.</summary>
    public IReadOnlyList<(int Place, double Quality)> Matches(int i) => matches[i];

    /// <summary>Whether a term of the statement is at a place; before the first and after the last term nothing is.</summary>
    public bool IsAt(int i, int place) =>
        i < 0 || i >= claim.Terms.Count
            ? place < 0 || place >= Terms.Count
            : place >= 0 && place < Terms.Count && matches[i].Exists(match => match.Place == place);

    /// <summary>Whether nothing but a space or a hyphen is between a term and the one after it.</summary>
    public bool IsNext(int place) => Gap.Between(body, Terms[place].Span, Terms[place + 1].Span) is " " or "-";

    /// <summary>Whether the statement has the term at a place.</summary>
    public bool IsMatched(int place) => (matched ??= Matched())[place];

    public double Quality(int i)
    {
        var best = 0.0;
        foreach (var (_, quality) in matches[i])
        {
            best = Math.Max(best, quality);
        }

        return best;
    }

    /// <summary>As <see cref="Anchor(TextSpan, TextSpan, TextSpan?)"/>, of one term.</summary>
    public double Anchor(int i, int place) => Anchor(new TextSpan(i, i), new TextSpan(place, place));

    /// <summary>
    /// How much of what surrounds some terms of the statement surrounds a place in the same order and as near: 1 for each content word,
    /// less for
    /// a function word and for every word that has come between.
    /// </summary>
    /// <param name="terms">First and last of the statement.</param>
    /// <param name="places">First and last of the sentence.</param>
    /// <param name="but">Terms of the statement that do not count.</param>
    public double Anchor(TextSpan terms, TextSpan places, TextSpan? but = null)
    {
        var sum = 0.0;
        for (var away = 1; away <= Reach; away++)
        {
            sum += Left(terms.Start - away) ? Neighbour(terms.Start - away, places.Start, -away) : 0;
            sum += Left(terms.End + away) ? Neighbour(terms.End + away, places.End, away) : 0;
        }

        return sum;

        bool Left(int j) => but is not { } skipped || j < skipped.Start || j > skipped.End;
    }

    /// <summary>
    /// A word on the same side of a pair of contraries says much the same; one on the other side, where one of them is denied.
    /// </summary>
    private double Alike(int i, int place)
    {
        const double SameSide = 0.7;
        const double Denying = 0.6;
        if (claim.Terms[i].Kind is not TermKind.Content || Terms[place].Kind is not TermKind.Content)
        {
            return 0;
        }

        var opposites = claim.Language.Opposites;
        return opposites.Of(claim.Word(i)).IsEmpty ? 0
            : claim.Denied[i] == Denied[place] ? opposites.AreAlike(claim.Word(i), Word(place)) ? SameSide : 0
            : opposites.AreContrary(claim.Word(i), Word(place)) ? Denying : 0;
    }

    /// <summary>Whether the word at a place is the contrary of the statement's i-th, and just one of them is denied.</summary>
    public bool IsContrary(int i, int place) =>
        claim.Denied[i] != Denied[place] && claim.Language.Opposites.AreContrary(claim.Word(i), Word(place));

    private double Neighbour(int j, int place, int away)
    {
        const double Function = 0.3;
        if (j < 0 || j >= claim.Terms.Count)
        {
            return 0;
        }

        var best = 0.0;
        var isContent = claim.Terms[j].IsContent;
        foreach (var (at, quality) in matches[j])
        {
            var moved = Math.Abs(at - place - away);
            if (at < place == away < 0 && at != place && moved <= (isContent ? Slack : 0))
            {
                best = Math.Max(best, quality * (isContent ? 1 : Function) / (1 + (0.25 * moved)));
            }
        }

        return best;
    }

    private bool[] Matched()
    {
        var matched = new bool[Terms.Count];
        foreach (var (place, _) in matches.SelectMany(places => places))
        {
            matched[place] = true;
        }

        return matched;
    }
}
