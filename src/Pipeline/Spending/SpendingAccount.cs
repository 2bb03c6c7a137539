using System.Globalization;

namespace Pipeline.Spending;

/// <summary>What is summed up together and kept below one ceiling: a day's spending, or that for a dump.</summary>
/// <param name="Ceiling">Null for none.</param>
/// <param name="Currency">Of ceiling and sum; <c>articles</c> where these are counted.</param>
/// <param name="Setting">Of <see cref="BudgetOptions"/>; names the ceiling in messages.</param>
public sealed record SpendingAccount(decimal? Ceiling, string Currency, string Setting = nameof(BudgetOptions.PerDay))
{
    /// <summary>The name of accounts in which articles are counted, instead of money. No profile's name holds a tilde.</summary>
    public const string Articles = "articles~";

    /// <summary>From one try of a dump above its ceiling to the next: somebody may have raised it.</summary>
    private static readonly TimeSpan DumpWait = TimeSpan.FromDays(1);

    /// <summary>What is spent under one name is summed up apart from the rest.</summary>
    public string Name { get; init; } = "";

    /// <summary>The dump that it is for, whatever the day; null for a day's.</summary>
    public string? DumpId { get; init; }

    /// <summary>The row that holds a day's sum.</summary>
    public static string KeyOfDay(DateOnly day, string name = "") =>
        Key(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), name);

    /// <summary>The row that holds a dump's sum.</summary>
    public static string KeyOfDump(string dumpId, string name = "") => Key($"dump-{dumpId}", name);

    /// <param name="most">What one call can cost, which was refused.</param>
    /// <returns>Why it was.</returns>
    public string Refusal(decimal most)
    {
        var (whose, of, note) = DumpId is null ? ("daily", "day", "; days begin at 00:00 UTC") : ("dump's", "dump", "");
        var what = Name.StartsWith(Articles, StringComparison.Ordinal) ? "articles" : "spending";
        var setting = $"{BudgetOptions.Section}:{Setting}";
        return most > Ceiling
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"one call can cost {most:0.######} {Currency}, more than the ceiling of a {of}, {Ceiling:0.######} ({setting})")
            : $"the {whose} ceiling of {what} is reached, or reserved for calls under way ({setting}){note}";
    }

    internal string KeyOn(DateOnly day) => DumpId is { } dump ? KeyOfDump(dump, Name) : KeyOfDay(day, Name);

    /// <summary>How long to wait when all is spent.</summary>
    internal TimeSpan WaitFrom(DateTimeOffset now) =>
        DumpId is null ? now.UtcDateTime.Date.AddDays(1) - now.UtcDateTime : DumpWait;

    private static string Key(string period, string name) => $"spent-{period}{(name.Length == 0 ? "" : "-")}{name.ToLowerInvariant()}";
}
