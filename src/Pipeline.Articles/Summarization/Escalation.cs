namespace Pipeline.Summarization;

/// <summary>Marks a summary that another wrote than the model that was asked first.</summary>
/// <param name="Model">The model that was asked first.</param>
/// <param name="Class">Why it gave none: <c>content-filter</c>, <c>ungrounded</c>, ...</param>
public sealed record Escalation(string Model, string Class);
