using System.Runtime.CompilerServices;

namespace Pipeline.Tests.Summarization;

/// <summary>Where the evaluation data lies, if it is there: beside the repository.</summary>
internal static class EvaluationData
{
    public static string Scorer => Path.Combine(Root(), "score_summaries.py");

    public static string Summaries(string set) => Path.Combine(Root(), "summaries", set);

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "..", "shared", "eval"));
}
