namespace Pipeline.Contracts.Tests;

public sealed class SchemaTests
{
    /// <summary>Set to the folder of the schemas to write them anew.</summary>
    private const string Update = "PIPELINE_SCHEMAS";

    public static TheoryData<string> Known => [.. Schemas.All.Keys];

    [Theory]
    [MemberData(nameof(Known))]
    public void The_published_schema_is_what_the_records_write(string name)
    {
        var schema = new Schemas().Of(name);
        if (Environment.GetEnvironmentVariable(Update) is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, name + ".json"), schema);
        }

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", name + ".json")), schema);
    }
}
