using Pipeline.Testing.Azurite;

namespace Pipeline.Desk.Tests;

public sealed class RefillTests(AzuriteFixture azurite)
{
    /// <summary>Only ends a test that would hang.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task An_index_that_is_damaged_is_filled_again_from_what_the_pipeline_has_stored()
    {
        var account = await azurite.NewAccountAsync();
        var folder = Directory.CreateTempSubdirectory("desk-");
        var path = Path.Combine(folder.FullName, "desk.db");
        await using (var desk = await RunningDesk.StartAsync(account, ("Pipeline:Desk:File", path)))
        {
            desk.Work();
            await desk.AcceptAsync("a.json", Browsing.News.Json("Kelmouth"));
            await desk.AcceptAsync("b.json", Browsing.News.Json("Skarvik"));
            await SeesAsync(desk, "2 summaries");
        }

        await File.WriteAllTextAsync(path, new string('x', 50_000), TestContext.Current.CancellationToken);
        await using (var desk = await RunningDesk.StartAsync(account, ("Pipeline:Desk:File", path)))
        {
            await SeesAsync(desk, "2 summaries");
            Assert.Contains("Skarvik gets a second bridge", await ReadAsync(desk), StringComparison.Ordinal);
        }

        folder.Delete(recursive: true);
    }

    private static async Task SeesAsync(RunningDesk desk, string text)
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        while (!(await ReadAsync(desk)).Contains(text, StringComparison.Ordinal))
        {
            await Task.Delay(Look, TimeProvider.System, limit.Token);
        }
    }

    private static Task<string> ReadAsync(RunningDesk desk) =>
        desk.Http.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
}
