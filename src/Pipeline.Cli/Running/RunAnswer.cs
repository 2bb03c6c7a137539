using Pipeline.Contracts;

namespace Pipeline.Cli.Running;

/// <summary>A summary as a run receives it.</summary>
/// <param name="EventId">Of its event.</param>
/// <param name="Data">Of its event.</param>
internal sealed record RunAnswer(string EventId, ArticleSummarized Data);
