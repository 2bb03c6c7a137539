namespace Pipeline.Operations;

/// <param name="Continued">Whether it went on where an earlier replay had been interrupted.</param>
/// <param name="Looked">Settled articles of the time that was asked for.</param>
/// <param name="Sent">Events put on the queue.</param>
/// <param name="Missing">Articles of which the body or the summary is no longer stored.</param>
public sealed record ReplayResult(bool Continued, int Looked, int Sent, int Missing);
