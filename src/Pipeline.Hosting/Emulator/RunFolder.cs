using System.Globalization;

namespace Pipeline.Hosting.Emulator;

/// <summary>
/// The folder of one run whose emulator is its own: the emulator's data and, while somebody uses them, where it listens. A lock that goes
/// with its process says whether somebody does.
/// </summary>
public sealed class RunFolder : IDisposable
{
    internal const string TimeFormat = "yyyyMMdd-HHmmss-fff";

    private FileStream? taken;

    internal RunFolder(string path, DateTimeOffset started)
    {
        Path = path;
        Started = started;
    }

    public string Path { get; }

    /// <summary>When the run began.</summary>
    public DateTimeOffset Started { get; }

    /// <summary>The emulator's data.</summary>
    public string Data => System.IO.Path.Combine(Path, "data");

    private string Lock => System.IO.Path.Combine(Path, "lock");

    private string Ports => System.IO.Path.Combine(Path, "ports");

    /// <returns>Null when the folder is not of a run.</returns>
    internal static RunFolder? Of(string path) =>
        System.IO.Path.GetFileName(path) is { Length: > 20 } name
        && DateTimeOffset.TryParseExact(
            name[..TimeFormat.Length],
            TimeFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var started)
            ? new(path, started)
            : null;

    /// <summary>Takes the folder for this process.</summary>
    /// <returns>False when another process has it, or it is gone.</returns>
    internal bool TryTake()
    {
        try
        {
            taken ??= new FileStream(Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Says where the emulator of its data listens.</summary>
    internal void Announce(AzuriteEndpoints endpoints)
    {
        var incomplete = Ports + ".incomplete";
        File.WriteAllText(
            incomplete,
            string.Create(CultureInfo.InvariantCulture, $"{endpoints.BlobPort} {endpoints.QueuePort} {endpoints.TablePort}"));
        File.Move(incomplete, Ports, overwrite: true);
    }

    /// <returns>Where the emulator was last said to listen; null before.</returns>
    internal AzuriteEndpoints? Announced() =>
        File.Exists(Ports)
        && File.ReadAllText(Ports).Split(' ').Select(port => int.Parse(port, CultureInfo.InvariantCulture)).ToArray()
            is [var b, var q, var t]
            ? new(b, q, t)
            : null;

    /// <summary>Removes it with its data.</summary>
    internal void Remove()
    {
        Dispose();
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The run itself came to its end; what is left counts as kept, and goes with the oldest of those.
        }
    }

    public void Dispose()
    {
        taken?.Dispose();
        taken = null;
    }
}
