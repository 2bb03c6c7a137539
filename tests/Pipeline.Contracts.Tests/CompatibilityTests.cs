using System.Text.Json.Nodes;

namespace Pipeline.Contracts.Tests;

public sealed class CompatibilityTests
{
    public static TheoryData<string> Known => [.. Schemas.All.Keys];

    [Theory]
    [MemberData(nameof(Known))]
    public void What_was_published_still_holds(string name)
    {
        var published = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Published", name + ".json")))!;

        Assert.Empty(Compatibility.Breaks(published, JsonNode.Parse(new Schemas().Of(name))!));
    }

    [Fact]
    public void A_new_field_is_no_break() =>
        Assert.Empty(Breaks("""{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"integer"}},"required":["a"]}"""));

    [Theory]
    [InlineData("""{"type":"object","properties":{},"required":["a"]}""", "$.a: gone")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"]}""", "$.a: type changed")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", "$.a: no longer required")]
    public void Whatever_a_reader_relied_on_is_a_break(string current, string expected) =>
        Assert.Equal([expected], Breaks(current));

    private static IEnumerable<string> Breaks(string current) => Compatibility.Breaks(
        JsonNode.Parse("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""")!, JsonNode.Parse(current)!);
}
