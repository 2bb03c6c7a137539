namespace Pipeline.Cli.Tests;

/// <summary>A setting that nothing reads stops a command and is named, with the one that is meant.</summary>
public sealed class UnknownSettingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public UnknownSettingTests() => folder.Write("one.txt", News.Text("One"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_is_refused_from_the_environment_and_from_the_command_line()
    {
        var environment = await SummarizeAsync("Pipeline__Model__Endpont", "https://model.example");
        var argument = await PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?>(),
            "summarize",
            "one.txt",
            "--Pipeline:Summary:Point=3");

        Assert.Equal(
            (2, "pipeline: Pipeline:Model:Endpont is not a setting; Pipeline:Model:Endpoint is."),
            (environment.ExitCode, environment.Errors.Trim()));
        Assert.Equal(
            (2, "pipeline: Pipeline:Summary:Point is not a setting; Pipeline:Summary:Points is."),
            (argument.ExitCode, argument.Errors.Trim()));
        Assert.Empty(environment.OutputLines);
    }

    [Theory]
    [InlineData("--Pipeline:Summary:Points=many", "Pipeline:Summary:Points must be a whole number, not 'many'")]
    [InlineData("--Pipeline:Model:Provider=openly", "Pipeline:Model:Provider must be one of Extractive, AzureOpenAI, OpenAI, not 'openly'")]
    public async Task A_value_of_another_kind_is_named_before_anything_is_started(string argument, string message)
    {
        var run = await PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?> { ["PipelineStorage"] = null },
            "run", "one.txt", argument);

        Assert.Equal((2, $"pipeline: {message}"), (run.ExitCode, run.Errors.Trim()));
    }

    [Fact]
    public async Task It_is_only_said_when_that_is_what_is_set()
    {
        var warned = await PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?>(),
            "summarize",
            "one.txt",
            "--Pipeline:Summary:Point=3",
            "--Pipeline:UnknownSettings=Warn");

        Assert.Equal(0, warned.ExitCode);
        Assert.Contains("warning: Pipeline:Summary:Point is not a setting", warned.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_nearly_the_storages_is_warned_of()
    {
        var warned = await SummarizeAsync("PipelineStorag", "UseDevelopmentStorage=true");

        Assert.Equal(0, warned.ExitCode);
        Assert.Contains("warning: PipelineStorag is not a setting; PipelineStorage is.", warned.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_taken_as_one_value()
    {
        folder.Write(
            "table.csv",
            "headline_x,txt_full\nFerry sold,\"The harbour board sold the old ferry to a museum on Monday, and the buyers want to open it in May.\"\n"
        );

        var summarized = await PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?>(),
            "dumps",
            "table.csv",
            "--Pipeline:Dumps:Fields:Body=txt_full",
            "--Pipeline:Dumps:Fields:Title=headline_x");

        Assert.True(summarized.ExitCode == 0, summarized.Errors);
        Assert.Contains("Ferry sold", summarized.Output, StringComparison.Ordinal);
    }

    private Task<PipelineProcess.Ended> SummarizeAsync(string name, string value) =>
        PipelineProcess.RunAsync(folder.Path, new Dictionary<string, string?> { [name] = value }, "summarize", "one.txt");
}
