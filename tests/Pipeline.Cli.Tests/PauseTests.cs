namespace Pipeline.Cli.Tests;

public sealed class PauseTests(AzuriteFixture emulator) : IClassFixture<AzuriteFixture>
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();

    [Fact]
    public async Task A_dump_is_paused_said_to_be_so_and_resumed()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        var dump = await account.AcceptAsync("paused/a.ndjson", News.Json("Pauseby") + "\n" + News.Json("Pauseford"));

        var pause = await RunAsync("pause", "paused/a.ndjson");
        dump = await account.IngestAsync(dump.Id);
        var status = await RunAsync("status", "--prefix", "paused/");
        var resume = await RunAsync("resume", "paused/a.ndjson");

        Assert.StartsWith("Paused: paused/a.ndjson.", pause.Output, StringComparison.Ordinal);
        Assert.True(dump.IsPaused);
        Assert.Matches(@"paused\s.*paused/a\.ndjson", status.Output);
        Assert.Contains($"Paused: dump {dump.Id}", status.Output, StringComparison.Ordinal);
        Assert.StartsWith("Resumed: paused/a.ndjson. 1 dump and 0 articles", resume.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("resume", "paused/a.ndjson")).ExitCode);
    }

    [Fact]
    public async Task A_run_that_a_pause_holds_says_so_and_goes_on_when_it_is_over()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", News.Text("Pauseton"));
        var settings = azurite.Settings;
        Assert.Equal(0, (await PipelineProcess.RunAsync(folder.Path, settings, "pause", "--all")).ExitCode);

        using var run = PipelineProcess.Start(folder.Path, settings, "run", "a.txt");
        await run.UntilErrorAsync("a.txt: paused; 'pipeline status' says what is, 'pipeline resume' goes on.");
        var resumed = await PipelineProcess.RunAsync(folder.Path, settings, "resume", "--all");
        var ended = await run.EndAsync();

        Assert.StartsWith("Resumed: everything. ", resumed.Output, StringComparison.Ordinal);
        Assert.Equal("1 delivered, 0 rejected, 0 failed", ended.ErrorLines[^1]);
    }

    [Fact]
    public async Task It_must_be_said_what_is_paused()
    {
        Assert.Equal(2, (await RunAsync("pause")).ExitCode);
        Assert.Equal(2, (await RunAsync("pause", "a.txt", "--all")).ExitCode);
        var unknown = await RunAsync("pause", "--profile", "wier", "--Pipeline:Profiles:wire:Dumps:0=wire/");
        Assert.Equal("pipeline: There is no profile 'wier'; there is wire.", Assert.Single(unknown.ErrorLines));
    }

    private Task<PipelineProcess.Ended> RunAsync(params IEnumerable<string> arguments) => PipelineProcess.RunAsync(
        AppContext.BaseDirectory,
        azurite.Settings,
        arguments);
}
