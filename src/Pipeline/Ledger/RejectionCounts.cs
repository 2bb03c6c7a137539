using System.Globalization;

namespace Pipeline.Ledger;

/// <summary>Rejected entries by class, as a row keeps them: <c>malformed=12 no-text=3</c>.</summary>
internal static class RejectionCounts
{
    /// <param name="text">What the row has; null for none.</param>
    /// <param name="more">By class.</param>
    public static string? Add(string? text, IEnumerable<KeyValuePair<string, int>> more)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, count) in (Parse(text) ?? []).Concat(more))
        {
            counts[name] = counts.GetValueOrDefault(name) + count;
        }

        return counts.Count == 0
            ? null
            : string.Join(' ', counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key}={count.Value}")));
    }

    /// <returns>By class; null for none.</returns>
    public static Dictionary<string, int>? Parse(string? text) => text?.Split(' ').Select(count => count.Split('='))
        .ToDictionary(count => count[0], count => int.Parse(count[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
