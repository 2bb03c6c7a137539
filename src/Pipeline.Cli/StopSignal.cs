using System.Runtime.InteropServices;

namespace Pipeline.Cli;

/// <summary>Cancels what the command does when Ctrl-C or SIGTERM comes.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly PosixSignalRegistration[] registrations;

    public StopSignal() =>
        registrations =
        [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }
                .Select(signal => PosixSignalRegistration.Create(signal, context =>
                {
                    context.Cancel = true;
                    stopping.Cancel();
                })),
        ];

    public CancellationToken Token => stopping.Token;

    /// <summary>Set before anything that is cancelled can see it.</summary>
    public bool HasCome => stopping.IsCancellationRequested;

    /// <summary>Ends so long after the signal.</summary>
    /// <param name="grace">Time for the command to end by itself.</param>
    public async Task OverdueAsync(TimeSpan grace)
    {
        var come = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stopping.Token.Register(come.SetResult);
        await come.Task;
        await Task.Delay(grace, TimeProvider.System, CancellationToken.None);
    }

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        stopping.Dispose();
    }
}
