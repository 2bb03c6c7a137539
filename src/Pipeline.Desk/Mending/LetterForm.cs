using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
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

    /// <summary>What the form says when the question was answered.</summary>
    public const string Sure = "sure";

    public static LetterForm Of(IFormCollection form) => Of(name => form[name]);

    public static LetterForm Of(IQueryCollection query) => Of(name => query[name]);

    /// <summary>The same letters in an address.</summary>
    public static string Query(IFormCollection form) =>
        QueryString.Create(
            new[] { Id, Class, Dump, All }.SelectMany(name => form[name].Where(value => !string.IsNullOrEmpty(value))
                .Select(value => KeyValuePair.Create(name, value)))).ToString();

    private static LetterForm Of(Func<string, StringValues> value)
    {
        string? Text(string name) => value(name).ToString() is { Length: > 0 } text ? text : null;
        var (problem, dump) = (Text(Class), Text(Dump));
        return new(
            [.. value(Id).OfType<string>()],
            problem is null && dump is null && Text(All) is null ? null : new(DumpId: dump, Class: problem));
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
}
