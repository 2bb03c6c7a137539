using System.Diagnostics;

namespace Pipeline.Harness.Workers;

/// <summary>
/// A place in the fleet: a process, with those that it starts itself. One that ends is started again until the fleet is dismissed.
/// </summary>
/// <param name="program">Path.</param>
/// <param name="arguments">Of the program.</param>
/// <param name="settings">Environment on top of this process's own.</param>
/// <param name="log">File that gets what it writes.</param>
/// <param name="clock">For the pause before it is started again.</param>
internal sealed class FleetMember(
    string program,
    IReadOnlyList<string> arguments,
    IReadOnlyDictionary<string, string> settings,
    string log,
    TimeProvider clock)
{
    /// <summary>The line that a process of the fleet writes when it has started.</summary>
    public const string AtWork = "At work.";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    private readonly Lock turn = new();
    private Process? current;
    private bool isAtWork;
    private long peak;

    /// <summary>The largest working set of any of its processes, in bytes. Those that a process starts are not counted.</summary>
    public long Peak => Interlocked.Read(ref peak);

    /// <summary>As a machine that loses power.</summary>
    public void Kill()
    {
        lock (turn)
        {
            if (current is { HasExited: false })
            {
                current.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>Kills it if it has come to work.</summary>
    /// <param name="whileStarting">
    /// Before that, too. Not for all blows: where starting takes longer than the pause between two, none would come to work.
    /// </param>
    /// <returns>Whether it did.</returns>
    public bool TryKill(bool whileStarting)
    {
        lock (turn)
        {
            if (!isAtWork && !whileStarting)
            {
                return false;
            }

            isAtWork = false;
            Kill();
            return true;
        }
    }

    public async Task KeepAsync(CancellationToken dismissed)
    {
        using var lines = TextWriter.Synchronized(new StreamWriter(log, append: true) { AutoFlush = true });
        while (!dismissed.IsCancellationRequested)
        {
            using var process = Start(lines);
            using (dismissed.Register(Kill))
            {
                await WatchAsync(process);
            }

            lock (turn)
            {
                current = null;
            }

            await Task.Delay(Pause, clock, dismissed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Until it ends.</summary>
    private async Task WatchAsync(Process process)
    {
        var ended = process.WaitForExitAsync(CancellationToken.None);
        while (await Task.WhenAny(ended, Task.Delay(Pause, clock, CancellationToken.None)) != ended)
        {
            process.Refresh();
            if (!process.HasExited && process.PeakWorkingSet64 is var size && size > Peak)
            {
                Interlocked.Exchange(ref peak, size);
            }
        }
    }

    private Process Start(TextWriter lines)
    {
        // Its input stays open as long as this process lives.
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, e) => Hear(process, e.Data, lines);
        process.ErrorDataReceived += (_, e) => lines.WriteLine(e.Data);
        lock (turn)
        {
            (current, isAtWork) = (process, false);
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Hear(Process process, string? line, TextWriter lines)
    {
        lines.WriteLine(line);
        lock (turn)
        {
            isAtWork |= line == AtWork && current == process;
        }
    }
}
