using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Pipeline.Quota;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Benchmarks.Quota;

/// <summary>
/// The time that <c>pipeline plan</c> foretells beside the time that <c>pipeline run</c> takes, from the first call to the last answer.
/// </summary>
internal static class PlanBenchmark
{
    /// <summary>Of one article, in words.</summary>
    private const int Words = 600;

    private const int OutputLimit = 2_000;

    /// <summary>Calls at a time: the default of Pipeline:Model:Resilience:MaxConcurrency.</summary>
    private const int AtOnce = 8;

    private static readonly (string Name, int Articles, QuotaLimits Quota, TimeSpan Latency)[] Cases =
    [
        ("tokens", 250, new(600_000, null), TimeSpan.FromSeconds(1)),
        ("requests", 150, new(null, 120), TimeSpan.FromSeconds(1)),
        ("calls at a time", 150, QuotaLimits.None, TimeSpan.FromSeconds(4)),
    ];

    public static Command Create()
    {
        var pipeline = new Option<FileInfo>("--pipeline")
        {
            Description = "Pipeline.Cli.dll, built.",
            DefaultValueFactory = _ => new("src/Pipeline.Cli/bin/Release/net10.0/Pipeline.Cli.dll"),
        };
        var command = new Command("plan", "The drain time that is foretold and the one that is measured.") { pipeline };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Console.WriteLine("| bound by | articles | foretold | measured | difference |");
            Console.WriteLine("| --- | --- | --- | --- | --- |");
            foreach (var (name, articles, quota, latency) in Cases)
            {
                var (measured, charge) = await MeasureAsync(parsed.GetRequiredValue(pipeline), articles, quota, latency, cancellationToken)
                    .ConfigureAwait(false);
                var foretold = DrainSimulation.Run(articles, charge, quota, AtOnce, latency);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"| {name} | {articles} | {foretold.TotalSeconds:0.0} s | {measured.TotalSeconds:0.0} s | {measured / foretold - 1:+0.0%;-0.0%} |"));
            }
        });
        return command;
    }

    private static async Task<(TimeSpan Drain, double Charge)> MeasureAsync(
        FileInfo pipeline, int articles, QuotaLimits quota, TimeSpan latency, CancellationToken cancellationToken)
    {
        var limits = new ModelQuota((int?)quota.TokensPerMinute, (int?)quota.RequestsPerMinute, TimeProvider.System);
        long first = 0, last = 0;
        await using var server = await StandInModel.StartAsync(request =>
        {
            var now = TimeProvider.System.GetTimestamp();
            Interlocked.CompareExchange(ref first, now, 0);
            var reply = limits.Answer(request);
            if (reply is not Reply.Obedient)
            {
                return reply;
            }

            Interlocked.Exchange(ref last, now);
            return new Reply.Delayed(latency, reply);
        }).ConfigureAwait(false);
        var folder = Directory.CreateTempSubdirectory("plan-");
        try
        {
            var dump = Path.Combine(folder.FullName, "dump.ndjson");
            await File.WriteAllLinesAsync(dump, Enumerable.Range(1, articles).Select(Article), cancellationToken).ConfigureAwait(false);
            var start = new ProcessStartInfo("dotnet", [pipeline.FullName, "run", dump, "--json"])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                Environment =
                {
                    ["Pipeline__Model__Endpoint"] = new Uri(server.Url, "v1").ToString(),
                    ["Pipeline__Model__Name"] = "stand-in",
                    ["Pipeline__Model__MaxOutputTokens"] = OutputLimit.ToString(CultureInfo.InvariantCulture),
                },
            };
            using var run = Process.Start(start)!;
            var output = await run.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            await run.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            var delivered = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
            return run.ExitCode == 0 && delivered == articles
                ? (TimeProvider.System.GetElapsedTime(first, last) + latency, limits.Count.Tokens / (double)limits.Count.Accepted)
                : throw new InvalidOperationException($"{delivered} of {articles} were delivered.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Article(int number)
    {
        var text = string.Join(
            ' ',
            Enumerable
                .Range(0, Words / 20)
                .Select(i =>
                    $"The harbour office of town {number} counted {number * 7 + i} ships that came in from the north before the ice closed the bay."
                ));
        return JsonSerializer.Serialize(new { title = $"Ships of town {number}", text });
    }
}
