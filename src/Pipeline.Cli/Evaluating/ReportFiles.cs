using System.Text;
using Pipeline.Cli.Evaluating.Reports;
using Pipeline.Cli.Json;

namespace Pipeline.Cli.Evaluating;

/// <summary>The files that get the report, in the form that their names end in. They are written whole, at the end.</summary>
internal sealed class ReportFiles
{
    private readonly string[] paths;

    /// <exception cref="CliException">A name ends in something else, or there is no such folder: said before anything is paid.</exception>
    public ReportFiles(IEnumerable<string> paths)
    {
        this.paths = [.. paths];
        foreach (var path in this.paths)
        {
            if (Path.GetExtension(path).ToLowerInvariant() is not (".md" or ".json"))
            {
                throw new CliException($"--out {path}: the name must end in .md or .json");
            }

            if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            {
                throw new CliException($"--out {path}: there is no such folder");
            }
        }
    }

    public async Task WriteAsync(Evaluation evaluation, string markdown, CancellationToken cancellationToken)
    {
        foreach (var path in paths)
        {
            var isJson = Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase);
            var text = isJson ? $"{CliJson.Text(evaluation, CliJson.Indented.Evaluation)}\n" : markdown;

            // A file that was written to the half would be a false report.
            var half = $"{path}.part";
            try
            {
                await File.WriteAllTextAsync(half, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
                File.Move(half, path, overwrite: true);
            }
            finally
            {
                File.Delete(half);
            }
        }
    }
}
