using System.Runtime.CompilerServices;
using Pipeline.Documents;
using Pipeline.Operations;

namespace Pipeline.Desk.Mending;

/// <summary>Which dead letters a form is about: those ticked, all of one class, or all.</summary>
internal sealed class LetterForm
{
    public IList<string> Id { get; init; } = [];

    public string? Class { get; init; }

    public bool All { get; init; }

    public async IAsyncEnumerable<DeadLetter> ReadAsync(DeadLetterBox box, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in All ? [] : Id)
        {
            if (await box.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } letter)
            {
                yield return letter;
            }
        }

        if (All || (Id.Count == 0 && !string.IsNullOrEmpty(Class)))
        {
            await foreach (
                var letter in box.ListAsync(new DeadLetterFilter(Class: string.IsNullOrEmpty(Class) ? null : Class), cancellationToken)
                    .ConfigureAwait(false))
            {
                yield return letter;
            }
        }
    }
}
