namespace Pipeline.Cli.Feedback;

/// <summary>What readers said of the summaries that one model wrote by one version of the prompt.</summary>
/// <param name="Model">The model; <c>extractive</c> without one.</param>
/// <param name="PromptVersion">Of the prompt, or of the algorithm.</param>
/// <param name="Articles">How many different ones.</param>
/// <param name="Good">Times that all or a part was called good.</param>
/// <param name="Bad">Times that it was called bad.</param>
/// <param name="False">Of these, because the article does not say so.</param>
/// <param name="Missing">Of these, because the news is left out.</param>
/// <param name="Unclear">Of these, because it cannot be understood.</param>
internal sealed record FeedbackCount(
    string Model, string PromptVersion, int Articles, int Good, int Bad, int False, int Missing, int Unclear);
