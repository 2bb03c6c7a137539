namespace Pipeline.Dumps.Wire;

/// <summary>The words of the formats for what an item's publication is.</summary>
internal static class WireWords
{
    /// <param name="word">As <c>stat:canceled</c> (IPTC publication status), <c>canceled</c> or <c>KILL</c>; null for none.</param>
    public static WireStatus Status(string? word) => word?[(word.LastIndexOf(':') + 1)..].Trim().ToLowerInvariant() switch
    {
        "canceled" or "cancelled" or "killed" or "kill" or "cancel" or "mandatory kill" => WireStatus.Killed,
        "withheld" or "withhold" or "hold" => WireStatus.Withheld,
        _ => WireStatus.Usable,
    };

    public static bool IsEmbargo(string? word) =>
        word?[(word.LastIndexOf(':') + 1)..].Trim().StartsWith("embargo", StringComparison.OrdinalIgnoreCase) == true;

    /// <returns>A whole number within the text of a field; null for anything else.</returns>
    public static long? Number(string? text) =>
        long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <returns>1 to 9; null for anything else.</returns>
    public static int? Urgency(string? text) => Number(text) is { } number and >= 1 and <= 9 ? (int)number : null;
}
