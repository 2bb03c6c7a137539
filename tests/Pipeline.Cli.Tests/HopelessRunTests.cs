using System.Net;
using System.Net.Sockets;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Cli.Tests;

/// <summary>A run whose model can never answer ends, with one line that names the host and the setting.</summary>
public sealed class HopelessRunTests(AzuriteFixture emulator) : IClassFixture<AzuriteFixture>, IDisposable
{
    // Each test on storage of its own: what another hopeless run left there would end a run before it has read its file.
    private readonly AzuriteAccount azurite = emulator.NewAccount();
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(401, "Pipeline:Model:ApiKey")]
    [InlineData(403, "Cognitive Services OpenAI User")]
    [InlineData(404, "Pipeline:Model:Name")]
    public async Task A_model_that_does_not_let_us_in_ends_it_at_once(int status, string setting)
    {
        await using var model = await StandInModel.StartAsync(_ => Errors.Error(status, "no", "no"));

        var run = await RunAsync(new(model.Url, "v1"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("The model at 127.0.0.1 gives no answers", run.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Contains(setting, run.ErrorLines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(run.ErrorLines, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_says_what_was_rejected_before_it_ended()
    {
        await using var model = await StandInModel.StartAsync(_ => Errors.Error(401, "no", "no"));
        folder.Write("some.ndjson", $"{News.Json("Some")}\n{{\"title\":7}}\n");

        var run = await PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?>
            {
                ["PipelineStorage"] = azurite.ConnectionString,
                ["Pipeline__Model__Endpoint"] = new Uri(model.Url, "v1").ToString(),
                ["Pipeline__Model__Name"] = "stand-in",
            },
            "run", "some.ndjson");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.ErrorLines, line => line.StartsWith("some.ndjson#2: no-text", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_without_storage_end_likewise()
    {
        await using var model = await StandInModel.StartAsync(_ => Errors.Error(401, "no", "no"));
        folder.Write("one.txt", News.Text("One"));

        var run = await PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?>
            {
                ["Pipeline__Model__Endpoint"] = new Uri(model.Url, "v1").ToString(),
                ["Pipeline__Model__Name"] = "stand-in",
            },
            "summarize", "one.txt");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Pipeline:Model:ApiKey", run.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_ends_it_at_once()
    {
        var run = await RunAsync(new("http://no-such-host.invalid/v1"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no-such-host.invalid", run.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Contains("does not resolve", run.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connections_that_are_refused_end_it_after_a_while_without_a_stack_trace()
    {
        // A port that is taken, so that no other server gets it, and at which nobody listens.
        using var deaf = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        deaf.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        var run = await RunAsync(new($"http://{deaf.LocalEndPoint}/v1"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nothing answers there", run.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Contains("Pipeline:Model:Endpoint", run.ErrorLines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(run.ErrorLines, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_begins_by_saying_which_model_answers()
    {
        folder.Write("one.txt", News.Text("One"));

        var run = await PipelineProcess.RunAsync(
            folder.Path,
            azurite.Settings,
            "run",
            "one.txt");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("Model: none, extractive summaries", run.ErrorLines);
    }

    private Task<PipelineProcess.Ended> RunAsync(Uri endpoint)
    {
        folder.Write("news.ndjson", News.Json("One") + "\n" + News.Json("Two"));
        return PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?>
            {
                ["PipelineStorage"] = azurite.ConnectionString,
                ["Pipeline__Model__Provider"] = "OpenAI",
                ["Pipeline__Model__Endpoint"] = endpoint.ToString(),
                ["Pipeline__Model__Name"] = $"hopeless-{endpoint.Port}",
            },
            "run",
            "news.ndjson");
    }
}
