using Pipeline.Desk.Mending;

namespace Pipeline.Desk;

/// <summary>What the command that starts the desk knows.</summary>
/// <param name="DataFolder">For the file of the index, when none is configured.</param>
/// <param name="Elsewhere">The stages run in other processes, whose settings the desk does not know.</param>
/// <param name="Diagnose">What <c>pipeline doctor</c> finds.</param>
public sealed record DeskSetup(string DataFolder, bool Elsewhere, Func<CancellationToken, IAsyncEnumerable<DeskFinding>> Diagnose);
