using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>How much a sentence has in common with the rest of the article (TextRank, Mihalcea and Tarau 2004).</summary>
internal static class Centrality
{
    private const double Damping = 0.85;
    private const int Rounds = 30;

    /// <summary>The ranks, in the order of the sentences, around 1. Quadratic in the sentences, which the reader bounds.</summary>
    public static double[] Of(IReadOnlyList<Sentence> sentences, Vocabulary vocabulary, CancellationToken cancellationToken)
    {
        var likeness = Likeness(sentences, vocabulary, cancellationToken);
        var ranks = new double[sentences.Count];
        Array.Fill(ranks, 1);
        for (var round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = new double[ranks.Length];
            for (var from = 0; from < ranks.Length; from++)
            {
                var row = likeness[from];
                for (var to = 0; to < row.Length; to++)
                {
                    next[to] += ranks[from] * row[to];
                }
            }

            for (var i = 0; i < next.Length; i++)
            {
                ranks[i] = 1 - Damping + (Damping * next[i]);
            }
        }

        return ranks;
    }

    /// <summary>Content words in common over the logarithms of the lengths; each row sums to 1, or to 0.</summary>
    private static double[][] Likeness(IReadOnlyList<Sentence> sentences, Vocabulary vocabulary, CancellationToken cancellationToken)
    {
        var contents = sentences
            .Select(sentence => sentence.Whole.Terms.Select(pair => pair.Term).Where(vocabulary.IsContent).Order().ToArray())
            .ToArray();
        var rows = contents.Select(_ => new double[contents.Length]).ToArray();
        for (var a = 0; a < rows.Length; a++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var b = a + 1; b < rows.Length; b++)
            {
                var lengths = Math.Log(Math.Max(1, contents[a].Length)) + Math.Log(Math.Max(1, contents[b].Length));
                rows[a][b] = rows[b][a] = lengths > 0 ? InCommon(contents[a], contents[b]) / lengths : 0;
            }
        }

        foreach (var row in rows)
        {
            var sum = row.Sum();
            for (var i = 0; i < row.Length && sum > 0; i++)
            {
                row[i] /= sum;
            }
        }

        return rows;
    }

    private static int InCommon(int[] a, int[] b)
    {
        var common = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            common += a[i] == b[j] ? 1 : 0;
            (i, j) = a[i] == b[j] ? (i + 1, j + 1) : a[i] < b[j] ? (i + 1, j) : (i, j + 1);
        }

        return common;
    }
}
