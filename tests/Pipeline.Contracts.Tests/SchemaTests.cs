namespace Pipeline.Contracts.Tests;

public sealed class SchemaTests
{
    /// <summary>Set to the folder of the schemas to write them anew.</summary>
    private const string Update = "PIPELINE_SCHEMAS";

    public static TheoryData<string> EventTypesKnown => [.. Schemas.Events.Keys];

    [Theory]
    [MemberData(nameof(EventTypesKnown))]
    public void The_published_schema_is_what_the_records_write(string eventType)
    {
        var schema = new Schemas().Of(eventType);
        if (Environment.GetEnvironmentVariable(Update) is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, eventType + ".json"), schema);
        }

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", eventType + ".json")), schema);
    }
}
