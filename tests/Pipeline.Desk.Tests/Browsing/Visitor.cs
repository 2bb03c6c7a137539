using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Pipeline.Desk.Tests.Browsing;

/// <summary>Somebody at the desk, and whatever their browser did that it should not have done.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>For a machine that does much else: what is waited for comes or does not.</summary>
    private const int Patience = 90_000;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Also in the browser's own words for a violation.</summary>
    private const string PolicyMark = "Content Security Policy";

    private readonly IBrowserContext context;
    private readonly Uri desk;
    private readonly ConcurrentQueue<string> misdeeds = new();

    private Visitor(IBrowserContext context, Uri desk) => (this.context, this.desk) = (context, desk);

    /// <summary>Requests to other origins, dialogs, violations of the content policy, errors of the script.</summary>
    public IReadOnlyCollection<string> Misdeeds => misdeeds;

    public static async Task<Visitor> ComeAsync(IBrowser browser, Uri desk, BrowserNewContextOptions? options)
    {
        options ??= new();
        options.BaseURL = desk.ToString();
        options.Locale = "en-GB";
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        var visitor = new Visitor(context, desk);
        await context.AddInitScriptAsync(
            $"document.addEventListener('securitypolicyviolation', e => console.error('{PolicyMark}', e.violatedDirective, e.blockedURI))");
        context.Request += (_, request) => visitor.Look(request);
        context.Dialog += async (_, dialog) =>
        {
            visitor.misdeeds.Enqueue($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        context.WebError += (_, error) => visitor.misdeeds.Enqueue($"script: {error.Error}");
        context.Console += (_, message) =>
        {
            if (message.Text.Contains(PolicyMark, StringComparison.OrdinalIgnoreCase))
            {
                visitor.misdeeds.Enqueue($"policy: {message.Text}");
            }
        };
        return visitor;
    }

    /// <summary>Until the browser has told of a misdeed that has this in it.</summary>
    public async Task MisbehavesAsync(string part)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(Patience), TimeProvider.System);
        while (!misdeeds.Any(misdeed => misdeed.Contains(part, StringComparison.Ordinal)))
        {
            await Task.Delay(Interval, TimeProvider.System, limit.Token);
        }
    }

    public async Task<IPage> OpenAsync(string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Waits as long as a test may.</summary>
    public static Task SeesAsync(ILocator what, string text) =>
        Assertions.Expect(what).ToContainTextAsync(text, new() { Timeout = Patience });

    public static Task SeesAsync(ILocator what, int count) =>
        Assertions.Expect(what).ToHaveCountAsync(count, new() { Timeout = Patience });

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Look(IRequest request)
    {
        if (new Uri(request.Url) is { Scheme: not ("data" or "blob" or "about") } url && url.Authority != desk.Authority)
        {
            misdeeds.Enqueue($"request: {url}");
        }
    }
}
