using System.CommandLine;
using System.Globalization;

namespace Pipeline.Benchmarks.Lanes;

/// <summary>How long breaking articles take while an archive waits, beside an idle system and one without lanes.</summary>
internal static class LanesBenchmark
{
    private const int Seed = 7;

    public static Command Create()
    {
        var archive = new Option<int>("--archive") { Description = "Articles that wait.", DefaultValueFactory = _ => 20_000 };
        var breaking = new Option<int>("--breaking") { Description = "Breaking articles that come.", DefaultValueFactory = _ => 200 };
        var command = new Command("lanes", "How long breaking articles take while an archive waits.") { archive, breaking };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (many, count) = (parsed.GetValue(archive), parsed.GetValue(breaking));
            Console.WriteLine("| instances | archive | lanes | median | 95 of 100 | longest | archive articles a minute |");
            Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
            foreach (var instances in new[] { 1, 4, 10 })
            {
                await PrintAsync(new(0, instances, HasLanes: true, count), cancellationToken).ConfigureAwait(false);
                await PrintAsync(new(many, instances, HasLanes: true, count), cancellationToken).ConfigureAwait(false);
            }

            await PrintAsync(new(many, 4, HasLanes: false, 20), cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task PrintAsync(LaneSystem system, CancellationToken cancellationToken)
    {
        await using var play = new LanePlay(system, Seed);
        var times = await play.RunAsync(cancellationToken).ConfigureAwait(false);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {system.Instances} | {system.Archive} | {(system.HasLanes ? "two" : "none")} | {Say(times, 0.5)} | {Say(times, 0.95)} | {Say(times, 1)} | {play.Answered / play.Took.TotalMinutes:0} |"));
    }

    private static string Say(IReadOnlyList<TimeSpan> times, double share)
    {
        var time = times[(int)Math.Ceiling(times.Count * share) - 1];
        return time > TimeSpan.FromMinutes(5)
            ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min")
            : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");
    }
}
