using System.Text.RegularExpressions;
using Pipeline.Azure.Storage;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Functions.Tests;

/// <summary>A function as its source declares it.</summary>
/// <param name="File">Without extension.</param>
/// <param name="Function">Name of the function.</param>
/// <param name="Kind"><c>Blob</c>, <c>Queue</c>, <c>Timer</c> or <c>Http</c>.</param>
/// <param name="Target">What comes first in the attribute: path, queue or schedule.</param>
/// <param name="Named">The attribute's named arguments.</param>
/// <param name="Parameter">Type of what the trigger binds to.</param>
internal sealed partial record Trigger(
    string File, string Function, string Kind, string Target, IReadOnlyDictionary<string, string> Named, string Parameter)
{
    public static IReadOnlyList<Trigger> All { get; } = [.. Sources().Select(Parse).OfType<Trigger>()];

    public string? Connection => Named.GetValueOrDefault("Connection");

    public bool UsesStorage => Kind is "Blob" or "Queue";

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Pipeline.Functions"), "*.cs").Order(StringComparer.Ordinal);

    private static Trigger? Parse(string path)
    {
        var source = System.IO.File.ReadAllText(path);
        if (FunctionAttribute().Match(source) is not { Success: true } function)
        {
            return null;
        }

        var trigger = TriggerAttribute().Match(source);
        var arguments = trigger.Groups["arguments"].Value.Split(", ");
        return new(
            Path.GetFileNameWithoutExtension(path),
            Value(function.Groups["name"].Value, source),
            trigger.Groups["kind"].Value,
            Value(arguments[0], source),
            arguments.Skip(1).Select(argument => argument.Split(" = ")).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => Value(pair[1], source)),
            trigger.Groups["parameter"].Value);
    }

    /// <summary>A constant expression of the kind that attributes hold: literals, names and sums of them.</summary>
    private static string Value(string expression, string source) => string.Concat(expression.Split(" + ").Select(term =>
        term.StartsWith('"') ? term.Trim('"')
        : term.StartsWith("nameof(", StringComparison.Ordinal) ? term[7..^1]
        : term.Split('.') is [var type, var member] ? Constant(type, member)
        : Regex.Match(source, $"const string {term} = \"(.+)\";").Groups[1].Value));

    private static string Constant(string type, string member) =>
        Array.Find([typeof(StageNames), typeof(ContainerNames), typeof(QueueNames), typeof(StorageSettings)], known => known.Name == type) is { } names
            ? (string)(names.GetField(member) ?? throw new InvalidOperationException($"There is no {type}.{member}.")).GetRawConstantValue()!
            : member;

    [GeneratedRegex(@"\[Function\((?<name>[^\n]+)\)\]")]
    private static partial Regex FunctionAttribute();

    [GeneratedRegex(@"\[(?<kind>\w+)Trigger\((?<arguments>[^\n]+)\)\] (?<parameter>\w+) \w+")]
    private static partial Regex TriggerAttribute();
}
