using System.Text.Json.Serialization;

namespace Pipeline.Summarization;

/// <summary>Names everything but the text that shapes a summary.</summary>
/// <param name="Model">Model or deployment; <c>extractive</c> without one.</param>
/// <param name="Version">Version of the prompt or of the algorithm; raised when its results change.</param>
/// <param name="Options">Other choices in a fixed order, <c>name=value;...</c>; empty when all are defaults.</param>
public sealed record SummaryProfile(string Model, string Version, string Options = "")
{
    /// <summary>Names the profile in keys and events.</summary>
    [JsonIgnore]
    public string Id => Identity.Of("profile", Model, Version, Options);
}
