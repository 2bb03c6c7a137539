using System.Runtime.InteropServices;

namespace Pipeline.Cli;

/// <summary>Whether Ctrl-C or SIGTERM has come. It only looks; whoever handles the signal decides what follows.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly PosixSignalRegistration[] registrations;
    private volatile bool hasCome;

    public StopSignal() =>
        registrations =
        [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }
                .Select(signal => PosixSignalRegistration.Create(signal, _ => hasCome = true)),
        ];

    public bool HasCome => hasCome;

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }
    }
}
