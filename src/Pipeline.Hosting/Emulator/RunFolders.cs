using System.Globalization;

namespace Pipeline.Hosting.Emulator;

/// <summary>The folders of runs whose emulator is their own. A run removes its own at its end, unless its data are kept.</summary>
public sealed class RunFolders(string? root, TimeProvider clock)
{
    /// <summary>Folders that nobody asked to keep, as those of runs that failed; the next run removes older ones.</summary>
    private const int MostKept = 5;

    private readonly string root = root ?? DefaultRoot();

    /// <summary>Makes the folder of a run that begins now.</summary>
    /// <exception cref="EmulatorException">The folder cannot be made.</exception>
    internal DataFolder Begin()
    {
        foreach (var old in List().Where(folder => !folder.IsWanted).Skip(MostKept - 1).Where(folder => folder.TryTake()))
        {
            old.Remove();
        }

        var now = clock.GetUtcNow();
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{now.UtcDateTime.ToString(DataFolder.TimeFormat, CultureInfo.InvariantCulture)}-{Environment.ProcessId}");
        var folder = DataFolder.OfRun(Path.Combine(root, name), now);
        try
        {
            Directory.CreateDirectory(folder.Data);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EmulatorException(
                $"The folder for the data of a run cannot be made: {e.Message}. Name another: {LocalHostOptions.Section}:{nameof(LocalHostOptions.Runs)}."
            );
        }

        return folder.TryTake() ? folder : throw new EmulatorException($"Another process has the folder {folder.Path}.");
    }

    /// <returns>The newest first.</returns>
    internal IReadOnlyList<DataFolder> List() => Directory.Exists(root)
        ?
        [
            .. Directory.GetDirectories(root)
                .Select(DataFolder.OfRun)
                .OfType<DataFolder>()
                .OrderByDescending(folder => folder.Path, StringComparer.Ordinal),
        ]
        : [];

    private static string DefaultRoot()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(local is "" ? Path.GetTempPath() : local, "pipeline", "runs");
    }
}
