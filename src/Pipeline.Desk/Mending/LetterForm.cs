using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Pipeline.Documents;
using Pipeline.Operations;

namespace Pipeline.Desk.Mending;

/// <summary>Which dead letters a form is about: those ticked; when none is, all that its filter lets through.</summary>
/// <param name="Ids">Ticked.</param>
/// <param name="Filter">Null when the form names nothing: then it is about none.</param>
internal sealed record LetterForm(IReadOnlyList<string> Ids, DeadLetterFilter? Filter)
{
    public const string Id = "id";
    public const string Class = "class";
    public const string Dump = "dump";
    public const string All = "all";

    public static LetterForm Of(IFormCollection form)
    {
        var (problem, dump) = (Text(form, Class), Text(form, Dump));
        return new(
            [.. form[Id].OfType<string>()],
            problem is null && dump is null && Text(form, All) is null ? null : new(DumpId: dump, Class: problem));
    }

    public async IAsyncEnumerable<DeadLetter> ReadAsync(DeadLetterBox box, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in Ids)
        {
            if (await box.FindAsync(id, cancellationToken) is { } letter)
            {
                yield return letter;
            }
        }

        if (Ids.Count == 0 && Filter is { } filter)
        {
            await foreach (var letter in box.ListAsync(filter, cancellationToken))
            {
                yield return letter;
            }
        }
    }

    private static string? Text(IFormCollection form, string name) => form[name].ToString() is { Length: > 0 } text ? text : null;
}
