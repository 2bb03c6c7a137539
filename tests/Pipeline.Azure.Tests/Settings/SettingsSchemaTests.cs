using Microsoft.Extensions.Configuration;
using Pipeline.Azure.Settings;

namespace Pipeline.Azure.Tests.Settings;

public sealed class SettingsSchemaTests
{
    private readonly SettingsSchema schema = new();

    [Theory]
    [InlineData("Pipeline:Model:Endpont", "Pipeline:Model:Endpoint")]
    [InlineData("Pipeline:Summary:Point", "Pipeline:Summary:Points")]
    [InlineData("Pipeline:Quality:Langauges:0", "Pipeline:Quality:Languages")]
    [InlineData("Pipeline:Routes:sport:Queu", "Pipeline:Routes:sport:Queue")]
    [InlineData("Pipeline:Routes:sport:Sites:one", null)]
    [InlineData("Pipeline:Profiles:wire:Summary:Langage", "Pipeline:Profiles:wire:Summary:Language")]
    [InlineData("Pipeline:Profiles:wire:Seperator", "Pipeline:Profiles:wire:Separator")]
    [InlineData("Pipeline:Prices:llama3:8b:Inptu", "Pipeline:Prices:llama3:8b:Input")]
    [InlineData("Pipeline:Modle:Name", "Pipeline:Model:Name")]
    [InlineData("Pipeline:MaxAttempts", "Pipeline:Stages:MaxAttempts")]
    [InlineData("Pipeline:Weather", null)]
    public void A_setting_that_nothing_reads_is_found_with_the_one_that_is_meant(string key, string? meant)
    {
        var unknown = Assert.Single(Find((key, "1")));

        Assert.StartsWith(unknown.Key, key, StringComparison.Ordinal);
        Assert.Equal((meant, false), (unknown.Nearest, unknown.IsElsewhere));
    }

    [Theory]
    [InlineData("Pipeline:Model:Endpoint")]
    [InlineData("pipeline:model:endpoint")]
    [InlineData("Pipeline:Quality:Languages:0")]
    [InlineData("Pipeline:Quality:Languages")]
    [InlineData("Pipeline:Routes:sport:Sites:0")]
    [InlineData("Pipeline:Routes:sport:Queue")]
    [InlineData("Pipeline:Profiles:wire:Dumps:0")]
    [InlineData("Pipeline:Profiles:wire:Summary:Language")]
    [InlineData("Pipeline:Profiles:wire:Model:Quota:TokensPerMinute")]
    [InlineData("Pipeline:Prices:llama3:8b:Input")]
    [InlineData("Pipeline:Prices:m:1:Input")]
    [InlineData("Pipeline:Model:Resilience:Chaos:FaultRate")]
    [InlineData("Pipeline:UnknownSettings")]
    [InlineData("Pipeline:Host:Articles")]
    [InlineData("Pipeline")]
    [InlineData("PipelineStorage")]
    [InlineData("PipelineStorage:accountName")]
    [InlineData("PIPELINE_WORKSPACE")]
    [InlineData("Logging:LogLevel:Default")]
    public void A_setting_that_is_read_or_belongs_to_others_is_not(string key) => Assert.Empty(Find((key, "1")));

    [Theory]
    [InlineData("PipelineStorag", "PipelineStorage")]
    [InlineData("PiplineStorage", "PipelineStorage")]
    [InlineData("Pipline:Model:Name", "Pipeline")]
    public void A_name_that_is_nearly_one_of_the_pipelines_is_found_but_not_refused(string key, string meant)
    {
        var unknown = Assert.Single(Find((key, "1")));

        Assert.Equal((meant, true), (unknown.Nearest, unknown.IsElsewhere));
    }

    [Fact]
    public void A_list_may_be_given_as_one_value()
    {
        var configuration = Configuration(
            ("Pipeline:Quality:Languages", "en, de"),
            ("Pipeline:Model:Name", "a,b"),
            ("Pipeline:Routes:x:Sites", "a.example"));

        Assert.Equal(
            [("Pipeline:Quality:Languages:0", "en"), ("Pipeline:Quality:Languages:1", "de"), ("Pipeline:Routes:x:Sites:0", "a.example")],
            schema.ListValues(configuration).Select(pair => (pair.Key, pair.Value!)).Order());
    }

    private IReadOnlyList<UnknownSetting> Find(params (string Key, string Value)[] settings) => schema.FindUnknown(Configuration(settings));

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
        .Build();
}
