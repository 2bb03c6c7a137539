using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Pipeline.Desk.Watching;

/// <summary>
/// Tells open pages the number of the last change of the index: at once, after each change, and every two seconds otherwise. A page that
/// shows another number has something new to show, whatever it missed.
/// </summary>
internal static class LiveEndpoint
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    /// <summary>Between two events, so that a flood of articles does not become a flood of pages.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        "/live",
        (Changes changes, TimeProvider clock, IHostApplicationLifetime lifetime, HttpContext context) =>
            TypedResults.ServerSentEvents(EventsAsync(changes, clock, lifetime.ApplicationStopping, context.RequestAborted)));

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        Changes changes, TimeProvider clock, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        while (!ending.IsCancellationRequested)
        {
            var (version, next) = changes.Now;
            yield return new(version.ToString(CultureInfo.InvariantCulture));
            await Task.Delay(Rest, clock, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.WhenAny(next, Task.Delay(Tick, clock, ending.Token));
        }
    }
}
