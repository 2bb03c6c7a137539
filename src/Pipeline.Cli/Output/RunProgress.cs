using System.Globalization;

namespace Pipeline.Cli.Output;

/// <summary>Where a run stands, stage by stage.</summary>
/// <param name="Dumps">Dumps that were uploaded.</param>
/// <param name="Read">Of these, read to their end.</param>
/// <param name="Settled">Of these, settled.</param>
/// <param name="Bytes">Bytes of the dumps together.</param>
/// <param name="BytesRead">Of these, read so far; about right.</param>
/// <param name="Articles">Articles found so far, rejected ones included.</param>
/// <param name="Delivered">Summaries received.</param>
/// <param name="Problems">Articles and dumps that were rejected or failed.</param>
/// <param name="Rate">Summaries a second since the start.</param>
/// <param name="Waiting">What was put back for later; null for nothing.</param>
internal sealed record RunProgress(
    int Dumps, int Read, int Settled, long Bytes, long BytesRead, int Articles, int Delivered, int Problems, double Rate, Waiting? Waiting)
{
    /// <summary>Bytes so far and in all.</summary>
    public string Reading => Bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{BytesRead / 1e3:0} of {Bytes / 1e3:0} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{BytesRead / 1e6:0.0} of {Bytes / 1e6:0.0} MB");

    public override string ToString() =>
        $"dumps {Dumps}, read {Read} ({Reading}), settled {Settled}; articles {Articles}, delivered {Delivered}, rejected or failed {Problems}; "
        + string.Create(CultureInfo.InvariantCulture, $"{Rate:0.0} a second")
        + (Waiting is null ? "" : $"; {Waiting}");
}
