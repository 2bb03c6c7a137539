namespace Pipeline.Cli.Tests;

public sealed class CancelDumpTests(AzuriteFixture emulator)
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();

    [Fact]
    public async Task A_dump_is_stopped_by_its_blobs_name()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        var dump = await account.AcceptAsync("wrong/one.txt", News.Text("Wrongville"));

        var cancel = await PipelineProcess.RunAsync(AppContext.BaseDirectory, azurite.Settings, "dumps", "cancel", "wrong/one.txt");

        Assert.True(cancel.ExitCode == 0, cancel.Errors);
        Assert.Contains("wrong/one.txt is cancelled", Assert.Single(cancel.OutputLines), StringComparison.Ordinal);
        Assert.Equal(
            RejectionClass.Cancelled,
            (await account.Ledger.FindDumpAsync(dump.Id, TestContext.Current.CancellationToken))!.Problem!.Class);
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_one_line()
    {
        var cancel = await PipelineProcess.RunAsync(AppContext.BaseDirectory, azurite.Settings, "dumps", "cancel", "none.txt");

        Assert.NotEqual(0, cancel.ExitCode);
        Assert.Contains("'none.txt' is not in the ledger", cancel.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", cancel.Errors, StringComparison.Ordinal);
    }
}
