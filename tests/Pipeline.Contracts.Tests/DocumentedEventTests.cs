using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;

namespace Pipeline.Contracts.Tests;

/// <summary>The samples in docs/events.md are events as they are sent.</summary>
public sealed partial class DocumentedEventTests
{
    private static readonly IReadOnlyDictionary<string, string> Samples = Fence()
        .Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "events.md")))
        .Select(match => match.Groups[1].Value)
        .ToDictionary(text => (string)JsonNode.Parse(text)!["type"]!);

    public static TheoryData<string> EventTypesDocumented => [.. Samples.Keys];

    [Fact]
    public void Every_event_type_has_a_sample() => Assert.Equal(Schemas.Events.Keys.Order(), Samples.Keys.Order());

    [Theory]
    [MemberData(nameof(EventTypesDocumented))]
    public void A_sample_is_valid_by_its_schema(string eventType) =>
        Assert.True(IsValid(eventType, JsonNode.Parse(Samples[eventType])!["data"]!));

    [Theory]
    [MemberData(nameof(EventTypesDocumented))]
    public void A_sample_is_written_again_as_it_was_read(string eventType)
    {
        var envelope = JsonSerializer.Deserialize(Samples[eventType], ContractJson.Compact.CloudEvent)!;
        var data = envelope.Data!.Value.Deserialize(Schemas.Events[eventType])!;

        var again = envelope with { Data = JsonSerializer.SerializeToElement(data, Schemas.Events[eventType]) };

        Assert.Equal(
            Text(JsonNode.Parse(Samples[eventType])!),
            Text(JsonSerializer.SerializeToNode(again, ContractJson.Compact.CloudEvent)!));
    }

    [Theory]
    [MemberData(nameof(EventTypesDocumented))]
    public void A_sample_without_a_required_field_is_noticed(string eventType)
    {
        var data = JsonNode.Parse(Samples[eventType])!["data"]!.AsObject();
        data.Remove("dump");

        Assert.False(IsValid(eventType, data));
    }

    private static bool IsValid(string eventType, JsonNode data) => JsonSchema
        .FromFile(Path.Combine(AppContext.BaseDirectory, "Schemas", eventType + ".json"))
        .Evaluate(data, new EvaluationOptions { RequireFormatValidation = true }).IsValid;

    private static string Text(JsonNode node) => node.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    [GeneratedRegex(@"^```json\r?\n(.+?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
