using Pipeline.Cleaning.Learned;

namespace Pipeline.Benchmarks.Fitting;

/// <summary>
/// Fits symmetric trees to labels by gradient boosting of the logistic loss, with second derivatives. Values are sorted into bins once;
/// each
/// level takes the question that lowers the loss most over all leaves together.
/// </summary>
internal sealed class TreeFitter(TreeFitterOptions options)
{
    private const int MostBins = 64;

    /// <param name="rows">Features of the samples.</param>
    /// <param name="labels">What is to be told.</param>
    /// <param name="weights">What each sample counts.</param>
    public List<SymmetricTree> Fit(IReadOnlyList<float[]> rows, bool[] labels, float[] weights)
    {
        var random = new Random(options.Seed);
        var columns = rows[0].Length;
        var edges = Enumerable.Range(0, columns).Select(column => Edges(rows, column)).ToArray();
        var bins = Enumerable.Range(0, columns).Select(column => Bins(rows, column, edges[column])).ToArray();
        var scores = new double[rows.Count];
        var trees = new List<SymmetricTree>();
        var (gradient, curvature) = (new float[rows.Count], new float[rows.Count]);
        for (var round = 0; round < options.Trees; round++)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                var chance = 1 / (1 + Math.Exp(-scores[i]));
                var use = random.NextDouble() < options.RowShare ? weights[i] : 0;
                gradient[i] = (float)(((labels[i] ? 1 : 0) - chance) * use);
                curvature[i] = (float)(chance * (1 - chance) * use);
            }

            var leaf = new int[rows.Count];
            var (features, thresholds) = (new List<int>(), new List<float>());
            for (var level = 0; level < options.Depth; level++)
            {
                var candidates = Enumerable
                    .Range(0, columns)
                    .Where(column => edges[column].Length > 0 && random.NextDouble() < options.ColumnShare)
                    .ToList();
                var (feature, bin) = BestQuestion(candidates, bins, edges, leaf, 1 << level, gradient, curvature);
                features.Add(feature);
                thresholds.Add(edges[feature][bin]);
                for (var i = 0; i < rows.Count; i++)
                {
                    leaf[i] |= (bins[feature][i] > bin ? 1 : 0) << level;
                }
            }

            var leaves = Leaves(leaf, gradient, curvature);
            for (var i = 0; i < rows.Count; i++)
            {
                scores[i] += leaves[leaf[i]];
            }

            trees.Add(new(features, thresholds, leaves));
        }

        return trees;
    }

    private float[] Leaves(int[] leaf, float[] gradient, float[] curvature)
    {
        var (g, h) = (new double[1 << options.Depth], new double[1 << options.Depth]);
        for (var i = 0; i < leaf.Length; i++)
        {
            g[leaf[i]] += gradient[i];
            h[leaf[i]] += curvature[i];
        }

        return [.. g.Select((sum, i) => (float)Math.Round(options.Rate * sum / (h[i] + options.Ridge), 3))];
    }

    private (int Feature, int Bin) BestQuestion(
        List<int> candidates,
        byte[][] bins,
        float[][] edges,
        int[] leaf,
        int leaves,
        float[] gradient,
        float[] curvature)
    {
        var gains = new (double Gain, int Feature, int Bin)[candidates.Count];
        for (var candidate = 0; candidate < candidates.Count; candidate++)
        {
            var feature = candidates[candidate];
            var (g, h) = (new double[leaves * MostBins], new double[leaves * MostBins]);
            var column = bins[feature];
            for (var i = 0; i < column.Length; i++)
            {
                if (curvature[i] > 0)
                {
                    var cell = leaf[i] * MostBins + column[i];
                    g[cell] += gradient[i];
                    h[cell] += curvature[i];
                }
            }

            var gain = new double[edges[feature].Length];
            for (var l = 0; l < leaves; l++)
            {
                var (allG, allH) = (0.0, 0.0);
                for (var bin = 0; bin < MostBins; bin++)
                {
                    allG += g[l * MostBins + bin];
                    allH += h[l * MostBins + bin];
                }

                var (leftG, leftH) = (0.0, 0.0);
                for (var bin = 0; bin < gain.Length; bin++)
                {
                    leftG += g[l * MostBins + bin];
                    leftH += h[l * MostBins + bin];
                    gain[bin] += leftG * leftG / (leftH + options.Ridge) + (allG - leftG) * (allG - leftG) / (allH - leftH + options.Ridge);
                }
            }

            var best = Array.IndexOf(gain, gain.Max());
            gains[candidate] = (gain[best], feature, best);
        }

        var chosen = gains.MaxBy(gain => gain.Gain);
        return (chosen.Feature, chosen.Bin);
    }

    /// <summary>Values that part a column into bins of about the same size.</summary>
    private static float[] Edges(IReadOnlyList<float[]> rows, int column)
    {
        var values = rows.Select(row => row[column]).Order().ToArray();
        var edges = new List<float>();
        for (var bin = 1; bin < MostBins; bin++)
        {
            var at = values.Length * bin / MostBins;
            var (value, next) = (values[at], Array.Find(values[at..], other => other > values[at]));
            var edge = (float)Math.Round((value + next) / 2, 4);
            if (next > value && (edges.Count == 0 || edge > edges[^1]) && edge >= value && edge < next)
            {
                edges.Add(edge);
            }
        }

        return [.. edges];
    }

    private static byte[] Bins(IReadOnlyList<float[]> rows, int column, float[] edges) =>
        [.. rows.Select(row => { var at = Array.BinarySearch(edges, row[column]); return (byte)(at < 0 ? ~at : at); })];
}
