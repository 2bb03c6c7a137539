namespace Pipeline.Cli.Running;

/// <summary>Names for uploads: under the run's own prefix, so that two runs never overwrite each other's dumps.</summary>
internal static class BlobNames
{
    /// <summary>What the names of all runs' uploads begin with.</summary>
    public const string Runs = "runs/";

    public static string For(string runId, string path)
    {
        var full = Path.GetFullPath(path);
        var below = Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
        var outside = below.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(below);
        var name = outside ? full[Path.GetPathRoot(full)!.Length..] : below;
        return $"{Runs}{runId}/{(Path.DirectorySeparatorChar == '\\' ? name.Replace('\\', '/') : name)}";
    }
}
