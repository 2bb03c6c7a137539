using System.Globalization;

namespace Pipeline.Hosting.Emulator;

/// <summary>
/// A folder with an emulator's data and, while a process uses them, where the emulator listens. A lock that goes with the process says
/// whether one does.
/// </summary>
public sealed class DataFolder : IDisposable
{
    internal const string TimeFormat = "yyyyMMdd-HHmmss-fff";

    private const string DataName = "data";

    private FileStream? taken;

    private DataFolder(string path, string data, DateTimeOffset? started)
    {
        Path = path;
        Data = data;
        Started = started;
    }

    public string Path { get; }

    /// <summary>The emulator's data.</summary>
    public string Data { get; }

    /// <summary>When the run began whose folder it is; null for a folder that somebody named.</summary>
    public DateTimeOffset? Started { get; }

    /// <summary>Whether an emulator has worked on it.</summary>
    internal bool HasData => Directory.Exists(Data) && Directory.EnumerateFiles(Data, "__azurite_db_*").Any();

    private string Lock => System.IO.Path.Combine(Path, "pipeline.lock");

    /// <summary>Somebody wanted to keep it: no later run removes it.</summary>
    internal bool IsWanted => File.Exists(Wanted);

    private string Wanted => System.IO.Path.Combine(Path, "pipeline.keep");

    private string Ports => System.IO.Path.Combine(Path, "pipeline.ports");

    /// <summary>The folder that somebody names: that of a run, the data in it, or any other.</summary>
    internal static DataFolder At(string path)
    {
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        return OfRun(full)
            ?? (System.IO.Path.GetFileName(full) == DataName ? OfRun(System.IO.Path.GetDirectoryName(full)!) : null)
            ?? new(full, full, started: null);
    }

    internal static DataFolder OfRun(string path, DateTimeOffset started) => new(path, System.IO.Path.Combine(path, DataName), started);

    /// <returns>Null when the folder is not of a run.</returns>
    internal static DataFolder? OfRun(string path) =>
        System.IO.Path.GetFileName(path) is { Length: > 20 } name
        && DateTimeOffset.TryParseExact(
            name[..TimeFormat.Length],
            TimeFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var started)
            ? OfRun(path, started)
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

    internal void Want() => File.WriteAllText(Wanted, "");

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
