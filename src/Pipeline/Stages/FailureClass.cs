using Pipeline.Ingestion;

namespace Pipeline.Stages;

/// <summary>Classes of failures that are not the input's fault.</summary>
public static class FailureClass
{
    /// <summary>A stage failed with an exception that nobody expects.</summary>
    public const string Unexpected = "unexpected";

    /// <summary>The platform gave a message up, or workers died over it.</summary>
    public const string GivenUp = "given-up";

    /// <summary>The summarizer gave no summary within the lease; or reading a dump came to a stop.</summary>
    public const string TooSlow = "too-slow";

    internal static Problem Crashed { get; } = new(GivenUp, "Workers ended in the middle of it, every time it was tried.");

    internal static Problem DocumentGone { get; } = new(RejectionClass.SourceGone, "Its document in the container articles is gone.");

    /// <summary>Types and places, for logs: messages of foreign exceptions may quote content.</summary>
    public static string Trace(Exception e) =>
        $"{e.GetType().FullName}{Environment.NewLine}{e.StackTrace}{(e.InnerException is { } inner ? $"{Environment.NewLine}from {Trace(inner)}" : "")}";

    /// <summary>The type only: messages of foreign exceptions may quote content.</summary>
    internal static Problem Of(Exception e) => e is StalledException
        ? new(TooSlow, "Reading came to a stop: the step took longer than a third of the lease and read nothing.")
        : new(Unexpected, $"{e.GetType().Name}: the log has the details.");
}
