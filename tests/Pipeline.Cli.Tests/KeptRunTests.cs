using System.Text.Json;
using Pipeline.Hosting.Emulator;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Cli.Tests;

/// <summary>What is left of a run on an emulator of its own, and how it is looked at from another terminal.</summary>
public sealed class KeptRunTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public async ValueTask InitializeAsync() => Assert.SkipWhen(
        await LocalStorage.RunningAsync(TestContext.Current.CancellationToken) is not null,
        "An Azurite runs on the usual ports of this machine: every run joins it, and none has one of its own.");

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_run_that_came_through_leaves_the_file_it_was_told_to_write_and_says_last_what_was_not_kept()
    {
        folder.Write("news.ndjson", News.Json("Keepby") + "\n" + News.Json("Keepford"));

        var run = await RunAsync("run", "news.ndjson", "--out", "summaries.csv");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal("The data of this run were not kept; --keep keeps them.", run.ErrorLines[^1]);
        var file = await File.ReadAllTextAsync(Path.Combine(folder.Path, "summaries.csv"), TestContext.Current.CancellationToken);
        Assert.StartsWith("dump,article,", file, StringComparison.Ordinal);
        Assert.Contains("Keepby", file, StringComparison.Ordinal);
        Assert.Contains("Keepford", file, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("status")).ExitCode);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_before_anything_is_done()
    {
        folder.Write("one.txt", News.Text("Kindham"));

        var run = await RunAsync("run", "one.txt", "--out", "summaries.docx");

        Assert.Equal(
            (2, "pipeline: --out summaries.docx: the name must end in .jsonl, .csv or .md"),
            (run.ExitCode, Assert.Single(run.ErrorLines)));
    }

    [Fact]
    public async Task A_run_that_was_told_to_keep_its_data_can_be_shown_and_exported_afterwards()
    {
        folder.Write("one.txt", News.Text("Stayham"));

        var run = await RunAsync("run", "one.txt", "--keep", "--out", "one.jsonl");
        var exported = await RunAsync("export");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(folder.Path, "one.jsonl"), TestContext.Current.CancellationToken),
            exported.Output);
        Assert.Contains(
            exported.ErrorLines,
            line => line.StartsWith("Storage: kept from the run of ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_that_failed_keeps_its_data_by_itself_and_its_dead_letters_can_be_looked_at()
    {
        await using var model = await StandInModel.StartAsync(_ => Completions.Says("no summary at all"));
        folder.Write("news.ndjson", News.Json("Failby"));

        var run = await RunAsync(model, "run", "news.ndjson");
        var letters = await RunAsync("dead-letters", "list", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.ErrorLines, line => line.StartsWith("The data of this run are kept in ", StringComparison.Ordinal));
        using var letter = JsonDocument.Parse(Assert.Single(letters.OutputLines));
        Assert.Equal("bad-output", letter.RootElement.GetProperty("class").GetString());
    }

    [Fact]
    public async Task A_run_that_was_stopped_keeps_its_data_and_goes_on_where_it_says()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM to send.");
        await using var model = await StandInModel.StartAsync(_ => new Reply.Hang());
        folder.Write("news.ndjson", News.Json("Stopby"));
        using var run = PipelineProcess.Start(folder.Path, Settings(model), "run", "news.ndjson");
        await run.UntilErrorAsync("dumps 1, read 1");
        await run.TerminateAsync();
        var stopped = await run.EndAsync();

        Assert.True(stopped.ExitCode == 130, stopped.Errors);
        Assert.DoesNotContain(stopped.ErrorLines, line => line.StartsWith("pipeline: ", StringComparison.Ordinal));
        Assert.Contains("Stopped. So far: 0 delivered, 0 rejected, 0 failed.", stopped.ErrorLines);
        var next = stopped.ErrorLines[^1];
        Assert.StartsWith("To go on with them: pipeline run --watch --data ", next, StringComparison.Ordinal);

        var data = next.Split(' ')[^1];
        using var serving = PipelineProcess.Start(folder.Path, Settings(null), "run", "--watch", "--data", data);
        await serving.UntilErrorAsync("runs/", "news.ndjson: completed, 1 delivered");
        await serving.TerminateAsync();
        var served = await serving.EndAsync();
        var exported = await RunAsync("export", "--data", data);

        Assert.True(served.ExitCode == 0, served.Errors);
        Assert.Contains(served.ErrorLines, line => line.EndsWith("news.ndjson: goes on", StringComparison.Ordinal));
        Assert.Equal("Stopped. No dump is open.", served.ErrorLines[^1]);
        Assert.Contains("Stopby", exported.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_a_setting_is_tried_at_once_by_a_run_that_has_the_right_one()
    {
        await using var model = await StandInModel.StartAsync(_ => Errors.Error(404, "no", "no"));
        folder.Write("news.ndjson", News.Json("Rightby"));
        folder.Write("more.ndjson", News.Json("Moreby"));
        var hopeless = await RunAsync(model, "run", "news.ndjson", "--data", "data");

        Assert.Equal(2, hopeless.ExitCode);
        var status = await RunAsync("status", "--data", "data");
        Assert.Contains("configuration", status.Output, StringComparison.Ordinal);

        var run = await RunAsync("run", "more.ndjson", "--data", "data");
        Assert.Contains(run.ErrorLines, line => line.EndsWith("news.ndjson: goes on, 1 articles are tried again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_several_runs_one_is_looked_at_and_none_is_changed_unless_it_is_named()
    {
        folder.Write("one.txt", News.Text("Manyham"));
        folder.Write("two.txt", News.Text("Manyby"));
        await RunAsync("run", "one.txt", "--keep");
        await RunAsync("run", "two.txt", "--keep");
        var oldest = Directory.GetDirectories(Path.Combine(folder.Path, "runs")).Order(StringComparer.Ordinal).First();

        var status = await RunAsync("status");
        var named = await RunAsync("status", "--data", oldest);
        var refused = await RunAsync("forget", "one.txt");
        var forgotten = await RunAsync("forget", "one.txt", "--data", oldest);

        Assert.Contains("two.txt", status.Output, StringComparison.Ordinal);
        Assert.Contains(status.ErrorLines, line => line.Contains("1 more in ", StringComparison.Ordinal));
        Assert.Contains("one.txt", named.Output, StringComparison.Ordinal);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains($"--data {oldest}", refused.Errors, StringComparison.Ordinal);
        Assert.True(forgotten.ExitCode == 0, forgotten.Errors);
    }

    [Fact]
    public async Task A_folder_without_data_and_a_folder_beside_configured_storage_are_refused()
    {
        var none = await RunAsync("status", "--data", "nowhere");
        var both = await PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?> { ["PipelineStorage"] = "UseDevelopmentStorage=true" },
            "status", "--data", "nowhere");

        Assert.Equal(2, none.ExitCode);
        Assert.Contains("--data nowhere: there are no data of an emulator in", none.Errors, StringComparison.Ordinal);
        Assert.Equal(2, both.ExitCode);
        Assert.Contains("give one of them", both.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_in_a_second_terminal_finds_a_run_that_is_under_way()
    {
        var answer = new TaskCompletionSource();
        await using var model = await StandInModel.StartAsync(_ => new Reply.Awaited(answer.Task, new Reply.Obedient()));
        folder.Write("news.ndjson", News.Json("Wayby"));
        using var run = PipelineProcess.Start(folder.Path, Settings(model), "run", "news.ndjson");
        await run.UntilErrorAsync("dumps 1, read 1");

        var status = await RunAsync("status");
        answer.SetResult();

        Assert.Contains("1 waiting", status.Output, StringComparison.Ordinal);
        Assert.Contains(status.ErrorLines, line => line.StartsWith("Storage: the run that began at ", StringComparison.Ordinal));
        Assert.Equal(0, (await run.EndAsync()).ExitCode);
    }

    private Task<PipelineProcess.Ended> RunAsync(params IEnumerable<string> arguments) => RunAsync(null, arguments);

    private Task<PipelineProcess.Ended> RunAsync(StandInModel? model, params IEnumerable<string> arguments) =>
        PipelineProcess.RunAsync(folder.Path, Settings(model), arguments);

    private Dictionary<string, string?> Settings(StandInModel? model) => new()
    {
        ["PipelineStorage"] = null,
        ["Pipeline__Host__Runs"] = Path.Combine(folder.Path, "runs"),
        ["Pipeline__Model__Provider"] = model is null ? null : "OpenAI",
        ["Pipeline__Model__Endpoint"] = model is null ? null : new Uri(model.Url, "v1").ToString(),
        ["Pipeline__Model__Name"] = model is null ? null : "kept-test",
    };
}
