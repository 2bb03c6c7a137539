using System.Globalization;
using System.Runtime.CompilerServices;

namespace Pipeline.Cli.Files;

/// <summary>The lines of a file that are not blank, each with its place.</summary>
internal static class NumberedLines
{
    /// <returns>The place is the path with <c>#</c> and the line's number, from 1.</returns>
    public static async IAsyncEnumerable<(string Place, int Number, string Text)> ReadAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"{path}#{number}"), number, line);
            }
        }
    }
}
