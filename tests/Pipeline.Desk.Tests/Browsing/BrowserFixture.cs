using Microsoft.Playwright;

namespace Pipeline.Desk.Tests.Browsing;

/// <summary>One browser for all tests, started by the first that needs it. Where there is none they are skipped, or fail in CI.</summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    /// <summary>Set to 1 where tests without a browser are a failure.</summary>
    private const string RequiredVariable = "PIPELINE_BROWSER_REQUIRED";

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> started;
    private readonly string? path = InstalledBrowser.Find();

    public BrowserFixture() => started = new(StartAsync);

    /// <summary>A reader of its own, with a window of a size.</summary>
    internal async Task<Visitor> VisitAsync(Uri desk, BrowserNewContextOptions? options = null)
    {
        if (path is null)
        {
            const string Reason = $"no Chromium, Chrome or Edge was found; install one, or set {InstalledBrowser.PathVariable} to its path";
            Assert.SkipWhen(Environment.GetEnvironmentVariable(RequiredVariable) != "1", Reason);
            Assert.Fail(Reason);
        }

        return await Visitor.ComeAsync((await started.Value).Browser, desk, options);
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated)
        {
            var (driver, browser) = await started.Value;
            await browser.DisposeAsync();
            driver.Dispose();
        }
    }

    private async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Timeout = 120_000,

            // Chromium's sandbox does not work for root, nor in most containers; it is shown only what the tests wrote.
            ChromiumSandbox = false,
        });
        return (driver, browser);
    }
}
