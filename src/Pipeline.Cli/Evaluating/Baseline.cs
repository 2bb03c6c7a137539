using System.Text.Json;
using Pipeline.Cli.Evaluating.Golden;
using Pipeline.Cli.Evaluating.Measures;
using Pipeline.Cli.Evaluating.Reports;
using Pipeline.Cli.Json;

namespace Pipeline.Cli.Evaluating;

/// <summary>The report of an earlier run over the same golden items.</summary>
internal sealed class Baseline
{
    private readonly string path;
    private readonly IReadOnlyList<ProfileReport> profiles;

    private Baseline(string path, IReadOnlyList<ProfileReport> profiles)
    {
        this.path = path;
        this.profiles = profiles;
    }

    /// <param name="path">Of a JSON report.</param>
    /// <param name="golden">Those that are judged now.</param>
    /// <param name="currency">Of today; costs in another one are not compared.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CliException">It is no report, or one about other items.</exception>
    public static async Task<Baseline> ReadAsync(
        string path, IReadOnlyList<GoldenArticle> golden, string currency, CancellationToken cancellationToken)
    {
        Evaluation? report;
        try
        {
            report = JsonSerializer.Deserialize(await File.ReadAllBytesAsync(path, cancellationToken), CliJson.Line.Evaluation);
        }
        catch (JsonException e)
        {
            throw new CliException($"--baseline {path}: it is no JSON report of 'pipeline evaluate'", e);
        }

        if (
            report is not { Version: Evaluation.CurrentVersion, Profiles: [{ Items: not null } first, ..] }
            || !report.Profiles.All(profile => HaveSameItems(profile, first)))
        {
            throw new CliException($"--baseline {path}: it is no JSON report of 'pipeline evaluate' in the form of today");
        }

        var items = golden.Select(one => one.Item).ToList();
        var before = first.Items.ToDictionary(item => item.Id, item => item.Digest, StringComparer.Ordinal);
        string[] others =
        [
            .. items.Where(item => !before.ContainsKey(item.Id)).Select(item => $"'{item.Id}' is not in it"),
            .. items.Where(item => before.TryGetValue(item.Id, out var digest) && digest != item.Digest)
                .Select(item => $"'{item.Id}' was another text, or had other facts"),
            .. before.Keys.Except(items.Select(item => item.Id)).Select(id => $"'{id}' is no longer there"),
        ];
        return others is []
            ? new(path, [.. report.Profiles.Select(profile => InOrder(profile, items, report.Currency == currency))])
            : throw new CliException(
                $"--baseline {path}: it judged other golden items, so nothing can be compared: {others[0]}"
                    + (others.Length > 1 ? $", and {others.Length - 1} more" : ""));
    }

    /// <summary>The profile of that name; else the only one.</summary>
    /// <exception cref="CliException">There are several, none of that name.</exception>
    public ProfileReport For(string profile) =>
        profiles.FirstOrDefault(one => one.Name == profile)
        ?? (profiles is [var only]
            ? only
            : throw new CliException(
                $"--baseline {path}: it has no profile {profile}; it has {string.Join(", ", profiles.Select(one => one.Name))}"));

    private static bool HaveSameItems(ProfileReport one, ProfileReport other) =>
        one.Items?.Select(item => item.Id).SequenceEqual(other.Items.Select(item => item.Id)) == true;

    private static ProfileReport InOrder(ProfileReport profile, IEnumerable<GoldenItem> golden, bool isSameCurrency)
    {
        var items = profile.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        return profile with
        {
            Items = [.. golden.Select(item => items[item.Id])],
            Measures = isSameCurrency ? profile.Measures : profile.Measures.Where(one => one.Key != Measure.Cost.Name).ToDictionary(),
        };
    }
}
