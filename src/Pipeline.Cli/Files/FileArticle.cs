using Pipeline.Dumps;

namespace Pipeline.Cli.Files;

/// <summary>One entry of a file: an article as the dump held it, or why there is none.</summary>
/// <param name="Source">The file as given, with <c>#N</c> for the N-th entry of a dump that holds several.</param>
/// <param name="Name">Where results for this entry go below an output folder, without extension.</param>
/// <param name="Raw">Set unless <paramref name="Rejection"/> is.</param>
/// <param name="Rejection">Set unless <paramref name="Raw"/> is.</param>
internal sealed record FileArticle(string Source, string Name, RawArticle? Raw, Problem? Rejection);
