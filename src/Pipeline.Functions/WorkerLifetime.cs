using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Pipeline.Functions;

/// <summary>
/// On Ctrl-C or SIGTERM the worker drains and stays until the host has gone or says terminate. The host gets the same signal and
/// still hands out what it has fetched: a worker that is gone by then leaves those messages hidden for ten minutes.
/// </summary>
internal sealed class WorkerLifetime(Drain drain, IHostApplicationLifetime application, IConfiguration configuration, TimeProvider clock)
    : IHostLifetime, IDisposable
{
    /// <summary>The setting that the worker's own packages read, too.</summary>
    private const string HostEndpoint = "Functions:Worker:HostEndpoint";

    /// <summary>Longest stay: less than a platform leaves between SIGTERM and the end.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly List<PosixSignalRegistration> signals = [];
    private Task? leaving;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT })
        {
            signals.Add(PosixSignalRegistration.Create(signal, OnSignal));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => signals.ForEach(signal => signal.Dispose());

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        drain.Begin();
        leaving ??= LeaveAsync();
    }

    private async Task LeaveAsync()
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, application.ApplicationStopping);
        await HostGoneAsync(ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        application.StopApplication();
    }

    /// <summary>The worker's packages do not tell when the host hangs up; a connection of one's own to the same port does.</summary>
    private async Task HostGoneAsync(CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(configuration[HostEndpoint], UriKind.Absolute, out var host))
        {
            return;
        }

        using var connection = new TcpClient();
        await connection.ConnectAsync(host.Host, host.Port, cancellationToken);
        var buffer = new byte[1024];
        while (await connection.GetStream().ReadAsync(buffer, cancellationToken) > 0)
        {
            // The host may greet; only its end is waited for.
        }
    }
}
