namespace Pipeline.Desk.Reading;

/// <param name="Text">Of the body.</param>
/// <param name="Start">Its place there.</param>
/// <param name="Statements">Numbers of the statements that it supports.</param>
internal sealed record EvidencePiece(string Text, int Start, IReadOnlyList<int> Statements);
