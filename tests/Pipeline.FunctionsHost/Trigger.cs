using System.Text.Json;

namespace Pipeline.FunctionsHost;

/// <summary>A function as the build wrote it down for the host.</summary>
/// <param name="Function">Name of the function.</param>
/// <param name="EntryPoint">Type and method.</param>
/// <param name="Kind"><c>blob</c>, <c>queue</c>, <c>timer</c> or <c>http</c>.</param>
/// <param name="Target">Path, queue, schedule or route.</param>
/// <param name="Connection">Setting of the storage account.</param>
/// <param name="Source">Of a blob trigger.</param>
internal sealed record Trigger(string Function, string EntryPoint, string Kind, string Target, string? Connection, string? Source)
{
    public static IReadOnlyList<Trigger> All { get; } =
    [
        .. JsonDocument
            .Parse(File.ReadAllText(Path.Combine(WorkerProcess.AppFolder, "functions.metadata")))
            .RootElement.EnumerateArray()
            .Select(function =>
                Of(
                    new(
                        function.GetProperty("name").GetString()!,
                        function.GetProperty("entryPoint").GetString()!,
                        [.. function.GetProperty("bindings").EnumerateArray()]))),
    ];

    public bool UsesStorage => Kind is "blob" or "queue";

    public static Trigger Of(FunctionMetadata function) => new(
        function.Name,
        function.EntryPoint,
        function.Kind,
        function["path"] ?? function["blobPath"] ?? function["queueName"] ?? function["schedule"] ?? function["route"]!,
        function["connection"],
        function["source"]);
}
