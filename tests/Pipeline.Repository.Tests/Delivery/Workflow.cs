using Pipeline.Testing;
using YamlDotNet.RepresentationModel;

namespace Pipeline.Repository.Tests.Delivery;

/// <summary>A file of .github/workflows.</summary>
internal sealed class Workflow
{
    private readonly YamlMappingNode root;

    public Workflow(string file)
    {
        Text = RepositoryFiles.Read($".github/workflows/{file}");
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Text));
        root = (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, ".github", "workflows")).Select(path => Path.GetFileName(path))];

    public string Text { get; }

    public YamlNode this[string key] => root[key];

    public IEnumerable<YamlMappingNode> Jobs => ((YamlMappingNode)root["jobs"]).Children.Values.Cast<YamlMappingNode>();

    public IEnumerable<YamlMappingNode> Steps => Jobs.SelectMany(job => (YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>();

    public static string? Value(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? (string?)value : null;
}
