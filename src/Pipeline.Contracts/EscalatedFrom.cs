namespace Pipeline.Contracts;

/// <summary>The model that was asked first, and why another wrote the summary.</summary>
/// <param name="Model">The model or deployment that was asked first.</param>
/// <param name="Class">Why it gave no usable summary: <c>ungrounded</c>, <c>bad-output</c>, <c>truncated</c>, <c>refusal</c> or
/// <c>content-filter</c>.</param>
public sealed record EscalatedFrom(string Model, string Class);
