using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Pipeline.Stages;
using Pipeline.Testing;
using Pipeline.Text;
using Architecture = ArchUnitNET.Domain.Architecture;

namespace Pipeline.Repository.Tests;

/// <summary>The order of the rooms, read from the compiled code: a room uses only rooms before it, so there are no cycles.</summary>
public sealed partial class ArchitectureTests
{
    private const string Root = "Pipeline";

    /// <summary>Each may use those before it. <see cref="Root"/> is what all may use.</summary>
    private static readonly string[] Rooms =
    [
        "Text", "Dumps", "Cleaning", "Grounding", "Versions", "Copies", "Summarization", "Entities", "Problems",
        "Storage", "Ledger", "Telemetry", "Documents", "Delivery", "Quota", "Spending", "Ingestion", "Stages", "Operations", "Health",
    ];

    /// <summary>What puts the rooms together, and so knows them all.</summary>
    private static readonly string[] Composition = [nameof(ArticleServices), nameof(PipelineServices)];

    private static readonly Architecture Compiled = new ArchLoader()
        .LoadAssemblies(typeof(SentenceSplitter).Assembly, typeof(AcceptDump).Assembly)
        .Build();

    [Fact]
    public void A_room_uses_only_rooms_before_it()
    {
        var violations = Violations(Rooms);

        Assert.True(violations.Count == 0, string.Join(Environment.NewLine, violations));
    }

    [Fact]
    public void An_order_that_the_code_does_not_keep_is_noticed() =>
        Assert.Contains(
            Violations(["Stages", .. Rooms.Where(room => room != "Stages")]),
            violation => violation.StartsWith("Stages uses Ledger: ", StringComparison.Ordinal));

    [Fact]
    public void Every_room_stands_in_the_order() => Assert.Equal(
        Rooms.Order(StringComparer.Ordinal),
        Compiled.Types.Select(RoomOf).Where(room => room is not null and not "").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Articles_know_nothing_of_storage_contracts_or_hosts()
    {
        var references = typeof(SentenceSplitter).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        Assert.DoesNotContain(
            references,
            name => name.StartsWith("Pipeline", StringComparison.Ordinal) || name.StartsWith("Azure", StringComparison.Ordinal));
    }

    /// <summary>From the root namespace of the project on.</summary>
    [Theory]
    [InlineData("src/Pipeline.Articles", "Pipeline")]
    [InlineData("src/Pipeline", "Pipeline")]
    [InlineData("src/Pipeline.Azure", "Pipeline.Azure")]
    [InlineData("src/Pipeline.Cli", "Pipeline.Cli")]
    [InlineData("src/Pipeline.Contracts", "Pipeline.Contracts")]
    [InlineData("src/Pipeline.Desk", "Pipeline.Desk")]
    [InlineData("src/Pipeline.Functions", "Pipeline.Functions")]
    [InlineData("src/Pipeline.Hosting", "Pipeline.Hosting")]
    [InlineData("src/Pipeline.Subscriber", "Pipeline.Subscriber")]
    public void Namespaces_follow_folders(string project, string root)
    {
        var folder = Path.Combine(RepositoryFiles.Root, project);
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => !BuildFolder().IsMatch(file)).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var expected = string.Join('.', [root, .. Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[..^1]]);
            Assert.All(NamespaceLine().Matches(File.ReadAllText(file)), match => Assert.Equal(expected, match.Groups[1].Value));
        });
    }

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildFolder();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    private static List<string> Violations(string[] order) =>
        [
            .. from type in Compiled.Types
            where
                RoomOf(type) is not null
                && !Composition.Contains(type.Name)
                && !Composition.Any(name => type.FullName.StartsWith($"{Root}.{name}", StringComparison.Ordinal))
            from target in type.Dependencies.Select(dependency => dependency.Target).Distinct()
            where RoomOf(target) is { } used && Array.IndexOf(order, used) > Array.IndexOf(order, RoomOf(type))
            select $"{RoomOf(type)} uses {RoomOf(target)}: {type.FullName} -> {target.FullName}",
        ];

    /// <summary>The first folder; empty for the root, null for foreign types and type parameters.</summary>
    private static string? RoomOf(IType type) => type is GenericParameter ? null : type.Namespace.FullName.Split('.') switch
    {
        [Root] => "",
        [Root, var room, ..] => room,
        _ => null,
    };
}
