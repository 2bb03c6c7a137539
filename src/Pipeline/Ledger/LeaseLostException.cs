namespace Pipeline.Ledger;

/// <summary>Another worker changed the row that this one held: its lease ran out, or an operator stepped in.</summary>
internal sealed class LeaseLostException() : Exception("The row's lease was lost.");
