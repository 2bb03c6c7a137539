using System.Globalization;

namespace Pipeline.Cleaning.Learned;

/// <summary>
/// A sum of symmetric decision trees: each level of a tree asks one question, and the answers together are the number of its leaf.
/// The sum is a log-odds.
/// </summary>
internal sealed class TreeEnsemble
{
    private readonly int depth;
    private readonly (int Feature, float Threshold)[] questions;
    private readonly float[] leaves;

    /// <param name="trees">All of one depth.</param>
    public TreeEnsemble(IReadOnlyList<SymmetricTree> trees)
    {
        depth = trees[0].Features.Count;
        questions = [.. trees.SelectMany(tree => tree.Features.Zip(tree.Thresholds))];
        leaves = [.. trees.SelectMany(tree => tree.Leaves)];
    }

    /// <summary>
    /// Reads a table: a tree a line, its questions as <c>name&gt;threshold</c>, then a bar, then its leaves; <c>#</c> begins a remark.
    /// </summary>
    /// <param name="table">The text.</param>
    /// <param name="names">Of the features, in order.</param>
    public static TreeEnsemble Read(TextReader table, IReadOnlyList<string> names)
    {
        var numbers = names
            .Select((name, number) => (name, number))
            .ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
        var trees = new List<SymmetricTree>();
        while (table.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split('|');
            var questions = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(question => question.Split('>')).ToList();
            trees.Add(new(
                [.. questions.Select(question => numbers[question[0]])],
                [.. questions.Select(question => Number(question[1]))],
                [.. parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number)]));
        }

        return new(trees);
    }

    public float Score(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        var leaf = 0;
        for (var rest = questions.AsSpan(); !rest.IsEmpty; rest = rest[depth..])
        {
            var answers = 0;
            for (var level = 0; level < depth; level++)
            {
                answers |= (values[rest[level].Feature] > rest[level].Threshold ? 1 : 0) << level;
            }

            sum += leaves[leaf + answers];
            leaf += 1 << depth;
        }

        return sum;
    }

    private static float Number(string text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
