using System.Globalization;

namespace Pipeline.Cli.Output;

/// <summary>Articles that were put back for later.</summary>
/// <param name="Count">How many.</param>
/// <param name="Until">When the first of them is tried again.</param>
/// <param name="Why">Why the first of them waits.</param>
internal sealed record Waiting(int Count, DateTimeOffset Until, Problem? Why)
{
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Count} waiting until {Until.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z{(Why is null ? "" : $" ({Why.Class}: {Why.Reason})")}");
}
