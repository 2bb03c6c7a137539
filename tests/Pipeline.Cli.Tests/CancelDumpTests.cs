using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure;
using Pipeline.Azure.Storage;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Cli.Tests;

public sealed class CancelDumpTests(AzuriteFixture azurite)
{
    private readonly Dictionary<string, string?> onAzurite = new() { ["PipelineStorage"] = azurite.ConnectionString };

    [Fact]
    public async Task A_dump_is_stopped_by_its_blobs_name()
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddLogging()
            .AddPipeline(new StorageSettings { ConnectionString = azurite.ConnectionString })
            .BuildServiceProvider();
        await services.GetRequiredService<StorageSetup>().EnsureAsync(TestContext.Current.CancellationToken);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(News.Text("Wrongville")));
        await services.GetRequiredService<IDumpContainer>().UploadAsync("wrong/one.txt", content, null, TestContext.Current.CancellationToken);
        var dump = await services.GetRequiredService<AcceptDump>().RunAsync("wrong/one.txt", TestContext.Current.CancellationToken);

        var cancel = await PipelineProcess.RunAsync(AppContext.BaseDirectory, onAzurite, "dumps", "cancel", "wrong/one.txt");

        Assert.True(cancel.ExitCode == 0, cancel.Errors);
        Assert.Contains("wrong/one.txt is cancelled", Assert.Single(cancel.OutputLines), StringComparison.Ordinal);
        Assert.Equal(RejectionClass.Cancelled, (await services.GetRequiredService<ILedger>().FindDumpAsync(dump!.Id, TestContext.Current.CancellationToken))!.Problem!.Class);
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_one_line()
    {
        var cancel = await PipelineProcess.RunAsync(AppContext.BaseDirectory, onAzurite, "dumps", "cancel", "none.txt");

        Assert.NotEqual(0, cancel.ExitCode);
        Assert.Contains("There is no 'none.txt'", cancel.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", cancel.Errors, StringComparison.Ordinal);
    }
}
