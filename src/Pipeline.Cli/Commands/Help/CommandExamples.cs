namespace Pipeline.Cli.Commands.Help;

/// <summary>One use of each command, as its help shows it.</summary>
internal static class CommandExamples
{
    private static readonly Dictionary<string, string> Examples = new()
    {
        ["pipeline"] = "pipeline run news.ndjson pages/",
        ["pipeline run"] =
            "pipeline run news.ndjson pages/ --Pipeline:Model:Endpoint=http://localhost:11434/v1 --Pipeline:Model:Name=llama3",
        ["pipeline clean"] = "pipeline clean page.html --out cleaned --explain",
        ["pipeline dumps"] = "pipeline dumps news.csv --Pipeline:Dumps:Fields:Body=txt_full",
        ["pipeline dumps cancel"] = "pipeline dumps cancel news.ndjson",
        ["pipeline summarize"] = "pipeline summarize news.ndjson --model extractive --points 3",
        ["pipeline estimate"] = "pipeline estimate news.ndjson --model gpt-5-mini --tpm 100000",
        ["pipeline evaluate"] = "pipeline evaluate golden.jsonl --profile small --profile extractive --out report.md --out report.json",
        ["pipeline status"] = "pipeline status --state dead",
        ["pipeline dead-letters"] = "pipeline dead-letters list",
        ["pipeline dead-letters list"] = "pipeline dead-letters list --class transient",
        ["pipeline dead-letters show"] = "pipeline dead-letters show ID",
        ["pipeline dead-letters replay"] = "pipeline dead-letters replay --class transient",
        ["pipeline dead-letters discard"] = "pipeline dead-letters discard ID",
        ["pipeline pause"] = "pipeline pause --profile wire",
        ["pipeline resume"] = "pipeline resume --profile wire",
        ["pipeline forget"] = "pipeline forget news.ndjson --article 3",
        ["pipeline replay"] = "pipeline replay --to archive --since 2026-01-31",
        ["pipeline sweep"] = "pipeline sweep --json",
        ["pipeline ground"] = "pipeline ground claims.ndjson",
        ["pipeline plan"] = "pipeline plan --articles 100000 --words 600",
        ["pipeline canary"] = "pipeline canary --minutes 5",
        ["pipeline doctor"] = "pipeline doctor",
        ["pipeline desk"] = "pipeline desk --read-only",
        ["pipeline show"] = "pipeline show news.ndjson#3",
        ["pipeline story"] = "pipeline story https://news.example/harbour-ferry",
        ["pipeline export"] = "pipeline export --since 2026-01-31 --format csv",
        ["pipeline feedback"] = "pipeline feedback --golden golden.jsonl",
        ["pipeline spend"] = "pipeline spend --by day",
    };

    /// <returns>Null for a command that has none, as one that only holds others.</returns>
    public static string? Of(string command) => Examples.GetValueOrDefault(command);
}
