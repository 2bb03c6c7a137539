namespace Pipeline.Spending;

/// <summary>A call would pass a ceiling; nothing may be sent.</summary>
/// <param name="Wait">When to come again.</param>
/// <param name="Reason">For people; names the setting.</param>
public sealed record SpendingRefusal(TimeSpan Wait, string Reason);
