namespace Pipeline.Cli.Files;

/// <summary>A file named on the command line, or found in a folder that was.</summary>
/// <param name="Path">As given; for a file in a folder, the folder as given and the way below it.</param>
/// <param name="RelativePath">The way below the folder that was given, with forward slashes; the file's name when it was given
/// itself.</param>
internal sealed record InputFile(string Path, string RelativePath)
{
    /// <summary>The files that the paths name, each once, folders in ordinal order of their contents, hidden files left out.</summary>
    /// <exception cref="FileNotFoundException">A path names neither a file nor a folder, or a folder without files.</exception>
    public static IReadOnlyList<InputFile> Find(IEnumerable<string> paths)
    {
        var files = new List<InputFile>();
        foreach (var path in paths)
        {
            if (new FileInfo(path) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { Exists: false })
            {
                throw new FileNotFoundException($"{path} is a link that points to nothing", path);
            }

            if (File.Exists(path))
            {
                files.Add(new(path, System.IO.Path.GetFileName(path)));
            }
            else if (Directory.Exists(path))
            {
                var before = files.Count;
                files.AddRange(Directory
                    .EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true })
                    .Select(file => new InputFile(file, System.IO.Path.GetRelativePath(path, file).Replace('\\', '/')))
                    .Where(file => !file.RelativePath.Split('/').Any(part => part.StartsWith('.')))
                    .OrderBy(file => file.RelativePath, StringComparer.Ordinal));
                if (files.Count == before)
                {
                    throw new FileNotFoundException($"the folder {path} holds no files; hidden ones are left out", path);
                }
            }
            else
            {
                throw new FileNotFoundException($"{path} is neither a file nor a folder", path);
            }
        }

        return [.. files.DistinctBy(file => System.IO.Path.GetFullPath(file.Path))];
    }
}
