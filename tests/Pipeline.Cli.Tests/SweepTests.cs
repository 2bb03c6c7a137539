using System.Text.Json;

namespace Pipeline.Cli.Tests;

public sealed class SweepTests(AzuriteFixture emulator)
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();

    [Fact]
    public async Task A_sweep_says_what_it_did()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        await account.AcceptAsync("sweep/known.ndjson", News.Json("Sweptham"));

        var ended = await PipelineProcess.RunAsync(AppContext.BaseDirectory, azurite.Settings, "sweep", "--json");

        Assert.True(ended.ExitCode == 0, ended.Errors);
        var result = JsonDocument.Parse(Assert.Single(ended.OutputLines)).RootElement;
        Assert.True(result.GetProperty("blobs").GetInt32() > 0);
        Assert.True(result.GetProperty("isComplete").GetBoolean());
    }
}
