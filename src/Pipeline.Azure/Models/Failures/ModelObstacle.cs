namespace Pipeline.Azure.Models.Failures;

/// <summary>Why no call of a model succeeds.</summary>
/// <param name="Host">The model's.</param>
/// <param name="Reason">What the calls end in, with the setting to look at; never what the endpoint said.</param>
/// <param name="IsConfiguration">Whether no wait helps: a key, a name or an address is wrong.</param>
/// <param name="Since">When the first call began that failed so.</param>
public sealed record ModelObstacle(string Host, string Reason, bool IsConfiguration, DateTimeOffset Since);
