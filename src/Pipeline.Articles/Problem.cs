namespace Pipeline;

/// <summary>Why an input cannot go on: a machine-readable class and a sentence for people.</summary>
/// <param name="Class">Kebab-case, stable: callers filter on it. See <see cref="RejectionClass"/>.</param>
/// <param name="Reason">What is wrong with which input and what to do. Never contains article text.</param>
public sealed record Problem(string Class, string Reason);
