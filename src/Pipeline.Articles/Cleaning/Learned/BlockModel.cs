using System.Text;
using Pipeline.Text;

namespace Pipeline.Cleaning.Learned;

/// <summary>
/// Tells which blocks of a document are body, as learned from whole articles in English. In other languages rules alone do.
/// </summary>
/// <param name="trees">Their sum is the log-odds that a block is body.</param>
/// <param name="least">Log-odds from which on it is.</param>
/// <param name="rules">The weight of the rules' word, as log-odds.</param>
/// <param name="turn">The price of a change between body and other blocks, as log-odds.</param>
internal sealed class BlockModel(TreeEnsemble trees, float least, float turn, float rules)
{
    /// <summary>
    /// Blocks of a document that the model is asked about. It was fitted on whole pages of news sites, with all that is around an article
    /// there; in a short
    /// text or page most looks of a block mean something else, and rules alone decide.
    /// </summary>
    public const int FewestBlocks = 30;

    private const string Language = "en";

    /// <summary>In characters: so much of a body tells its language.</summary>
    private const int LanguageReach = 2000;

    /// <summary>Share of the words that the rules keep: with less the rules are right.</summary>
    private const double LeastShare = 0.3;

    public const string Kept = "like blocks of articles";

    public const string Dropped = "like blocks around articles";

    /// <param name="blocks">The features of each.</param>
    /// <param name="barred">Blocks that are none of the body whatever they look like; what is around them is not parted by them.</param>
    /// <param name="ruled">Blocks that the rules keep.</param>
    public bool[] Judge(FeatureTable blocks, ReadOnlySpan<bool> barred, ReadOnlySpan<bool> ruled)
    {
        var scores = new float[blocks.Rows];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = barred[i] ? 0 : trees.Score(blocks.Row(i)) - least + (ruled[i] ? rules : -rules);
        }

        var kept = Decoder.Decode(scores, turn);
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] &= !barred[i];
        }

        return kept;
    }

    /// <summary>Whether what the model keeps is to be trusted beside what the rules do: it must not be next to nothing.</summary>
    public static bool IsTrusted(int wordsByModel, int wordsByRules) => wordsByModel > 0 && wordsByModel >= LeastShare * wordsByRules;

    /// <summary>Whether the model knows the language of some texts, the first ones of a body.</summary>
    public static bool Knows(IEnumerable<string> texts)
    {
        var body = new StringBuilder();
        foreach (var text in texts)
        {
            body.Append(text).Append(' ');
            if (body.Length > LanguageReach)
            {
                break;
            }
        }

        return LanguageDetector.Detect(body.ToString()) == Language;
    }
}
