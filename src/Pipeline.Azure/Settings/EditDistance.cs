namespace Pipeline.Azure.Settings;

/// <summary>Levenshtein's distance between two names, regardless of case.</summary>
public static class EditDistance
{
    /// <summary>Names that are further apart are different names. Two slips of a finger.</summary>
    public const int Most = 2;

    public static bool IsNear(string a, string b) => Of(a, b) <= Math.Max(Most, Math.Min(a.Length, b.Length) / 8);

    public static int Of(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
