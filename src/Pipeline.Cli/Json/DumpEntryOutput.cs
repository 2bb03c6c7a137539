using System.Text.Json.Serialization;
using Pipeline.Dumps;

namespace Pipeline.Cli.Json;

/// <summary>One entry of a dump as <c>pipeline dumps</c> prints it.</summary>
/// <param name="Source">The file as given.</param>
/// <param name="Index">Number in the dump, from 1; null when the dump as a whole, or its rest, is rejected.</param>
/// <param name="Format">Format of the innermost file that held it; written as <c>form</c>, which scripts know.</param>
/// <param name="File">Name within an archive.</param>
/// <param name="Offset">Where it begins, in bytes; within an archive, in the innermost file.</param>
/// <param name="Bytes">How many it takes, after decompression; 0 where the format does not tell.</param>
/// <param name="Title">As found, not cleaned.</param>
/// <param name="Url">As found.</param>
/// <param name="Date">Of publication.</param>
/// <param name="Rejection">Why there is no article.</param>
internal sealed record DumpEntryOutput(
    string Source,
    int? Index,
    [property: JsonPropertyName("form")] string? Format,
    string? File,
    long? Offset,
    long? Bytes,
    string? Title,
    string? Url,
    DateTimeOffset? Date,
    Problem? Rejection)
{
    /// <summary>The field or column that was taken for the text, as no known name fitted; missing else.</summary>
    public string? GuessedField { get; init; }

    public static DumpEntryOutput Of(string source, DumpEntry entry) => new(
        source, entry.Ordinal, entry.Format, entry.File, entry.Offset, entry.Length,
        entry.Article?.Title, entry.Article?.Url, entry.Article?.PublishedAt, entry.Rejection)
    {
        GuessedField = entry.Article?.GuessedField,
    };

    public static DumpEntryOutput Of(string source, Problem rejection) =>
        new(source, null, null, null, null, null, null, null, null, rejection);
}
