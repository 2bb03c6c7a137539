using System.ComponentModel.DataAnnotations;

namespace Pipeline.Dumps;

/// <summary>What a dump may be. Passing a limit rejects the entry or the dump with the limit's name and the value.</summary>
public sealed class DumpLimits
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Limits";

    /// <summary>Largest single entry, in bytes, before cleaning. Default 16 MiB.</summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int EntryBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Longest name of a dump, in characters. Default 1,024, the storage service's own limit.</summary>
    [Range(1, 1024)]
    public int NameLength { get; set; } = 1024;
}
