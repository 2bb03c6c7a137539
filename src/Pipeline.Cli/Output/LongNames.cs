namespace Pipeline.Cli.Output;

/// <summary>Names that are too long for a line of a table: the beginning and the end of each stay.</summary>
internal static class LongNames
{
    /// <summary>Stands for the middle.</summary>
    public const string Cut = "…";

    public static string Fit(string name, int width)
    {
        if (name.Length <= width || width < 3)
        {
            return name;
        }

        var end = (width - 1) * 2 / 3;
        return $"{name[..(width - 1 - end)]}{Cut}{name[^end..]}";
    }
}
