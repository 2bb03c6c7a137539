using System.Text.Json;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Cli.Tests.Evaluating;

/// <summary><c>pipeline evaluate</c> as its users start it, with a model at a real address.</summary>
public sealed class EvaluateTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Of_two_profiles_the_better_one_is_better_beyond_chance()
    {
        await using var model = await StandInModel.StartAsync(Bridges.Answer);
        folder.Write("golden.jsonl", Bridges.Lines(12));

        var ended = await EvaluateAsync(model, "--profile", "small", "--profile", "large", "--out", "report.json", "--out", "report.md");

        Assert.True(ended.ExitCode == 0, ended.Errors);
        var report = Report("report.json");
        var facts = Assert.Single(
            report.GetProperty("differences").EnumerateArray(),
            difference => difference.GetProperty("measure").GetString() == "factsCovered");
        Assert.Equal(("large", "small"), (facts.GetProperty("profile").GetString(), facts.GetProperty("against").GetString()));
        Assert.Equal("better", facts.GetProperty("verdict").GetString());
        Assert.InRange(facts.GetProperty("by").GetProperty("low").GetDouble(), 0.5, 1);
        Assert.Equal(1, Measure(report, "large", "factsCovered"));
        Assert.Equal(0, Measure(report, "small", "factsCovered"));
        Assert.Equal(0, Measure(report, "large", "unsupported"));

        // Each call has 120 tokens in and 30 out, at 1 and 4 a million.
        Assert.Equal(0.00024, Measure(report, "large", "cost"), 6);
        Assert.Equal(0.00288m, Profile(report, "large").GetProperty("cost").GetDecimal());
        Assert.InRange(Measure(report, "large", "rouge1"), 0.3, 0.7);
        Assert.Equal(24, model.Requests.Count);
        var markdown = await File.ReadAllTextAsync(Path.Combine(folder.Path, "report.md"), TestContext.Current.CancellationToken);
        Assert.Equal(markdown, ended.Output);
        Assert.Contains("| facts covered | 0 % [0 %, 0 %] (0 of 36) | 100 % [100 %, 100 %] (36 of 36) |", markdown, StringComparison.Ordinal);
        Assert.Contains("| facts covered | +100 [+100, +100] points | better |", markdown, StringComparison.Ordinal);
        Assert.Contains("These are few articles", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_lying_model_says_is_counted_although_no_reader_sees_it()
    {
        await using var model = await StandInModel.StartAsync(request => Bridges.Says(request, [1, 2, 3], Bridges.Lie));
        folder.Write("golden.jsonl", Bridges.Lines(4));

        var ended = await EvaluateAsync(model, "--out", "report.json");

        Assert.True(ended.ExitCode == 0, ended.Errors);
        var report = Report("report.json");
        Assert.Equal(1, Measure(report, "default", "unsupported"));
        Assert.Equal(1, Measure(report, "default", "moreCalls"));
        Assert.Equal(0, Measure(report, "default", "falseStated"));
        Assert.All(Profile(report, "default").GetProperty("items").EnumerateArray(), item =>
        {
            var doubted = Assert.Single(item.GetProperty("doubted").EnumerateArray());
            Assert.Equal((Bridges.Lie, true), (doubted.GetProperty("text").GetString(), doubted.GetProperty("isDropped").GetBoolean()));
            Assert.DoesNotContain(item.GetProperty("keyPoints").EnumerateArray(), point => point.GetString() == Bridges.Lie);
        });
    }

    [Fact]
    public async Task A_false_statement_that_is_delivered_is_found()
    {
        await using var model = await StandInModel.StartAsync(request => Bridges.Says(request, [1, 2, 3], Bridges.Lie));
        folder.Write("golden.jsonl", Bridges.Lines(4));

        var ended = await EvaluateAsync(model, "--out", "report.json", "--Pipeline:Grounding:Unsupported=Mark");

        Assert.True(ended.ExitCode == 0, ended.Errors);
        Assert.Equal(1, Measure(Report("report.json"), "default", "falseStated"));
        Assert.Equal(1, Measure(Report("report.json"), "default", "unsupported"));
    }

    [Fact]
    public async Task A_profile_that_is_worse_than_the_baseline_ends_with_1_and_an_equal_one_with_0()
    {
        await using var model = await StandInModel.StartAsync(Bridges.Answer);
        folder.Write("golden.jsonl", Bridges.Lines(12));

        var before = await EvaluateAsync(model, "--profile", "large", "--out", "before.json");
        var same = await EvaluateAsync(model, "--profile", "large", "--baseline", "before.json");
        var worse = await EvaluateAsync(model, "--profile", "small", "--baseline", "before.json", "--out", "after.json");

        var abroad = await EvaluateAsync(model, "--profile", "large", "--baseline", "before.json", "--Pipeline:Budget:Currency=EUR");

        Assert.Equal((0, 0, 1, 0), (before.ExitCode, same.ExitCode, worse.ExitCode, abroad.ExitCode));
        Assert.Contains("| cost an article | 0.0000 [0.0000, 0.0000] | none |", same.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("| cost an article | 0.0000", abroad.Output, StringComparison.Ordinal);
        Assert.Contains("Passed: beyond chance", same.Output, StringComparison.Ordinal);
        Assert.Contains("| facts covered | 0 [0, 0] points | none |", same.Output, StringComparison.Ordinal);
        const string Reason = "small is worse than the baseline's large in facts covered: -100 [-100, -100] points";
        Assert.Contains($"pipeline: {Reason}", worse.ErrorLines);
        Assert.Contains($"**Failed**: {Reason}", worse.Output, StringComparison.Ordinal);
        Assert.Equal(Reason, Assert.Single(Report("after.json").GetProperty("worse").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_baseline_of_other_items_is_refused_before_anything_is_paid()
    {
        await using var model = await StandInModel.StartAsync(Bridges.Answer);
        folder.Write("golden.jsonl", Bridges.Lines(3));
        var before = await EvaluateAsync(model, "--out", "before.json");
        var paid = model.Requests.Count;

        folder.Write("golden.jsonl", Bridges.Lines(4, i => i == 1 ? ["The bridge has two lanes."] : null));
        var other = await EvaluateAsync(model, "--baseline", "before.json");
        folder.Write("golden.jsonl", Bridges.Lines(2));
        var fewer = await EvaluateAsync(model, "--baseline", "before.json");
        folder.Write("none.json", "{\"version\":1}");
        var none = await EvaluateAsync(model, "--baseline", "none.json");

        Assert.Equal((0, 2, 2, 2), (before.ExitCode, other.ExitCode, fewer.ExitCode, none.ExitCode));
        Assert.Equal(
            "pipeline: --baseline before.json: it judged other golden items, so nothing can be compared: 'bridge-3' is not in it, and 1 more",
            Assert.Single(other.ErrorLines));
        Assert.Contains("'bridge-2' is no longer there", fewer.Errors, StringComparison.Ordinal);
        Assert.Contains("it is no JSON report of 'pipeline evaluate'", none.Errors, StringComparison.Ordinal);
        Assert.Equal(paid, model.Requests.Count);
    }

    [Fact]
    public async Task Every_malformed_line_is_named_with_what_is_wrong_before_anything_is_paid()
    {
        await using var model = await StandInModel.StartAsync(Bridges.Answer);
        folder.Write("golden.jsonl", string.Join(
            '\n',
            Bridges.Line(0),
            "broken",
            "{\"id\":\"a\",\"text\":\"Some text.\"}",
            "{\"id\":\"b\",\"facts\":[\"It is so.\"]}",
            "{\"id\":\"c\",\"text\":\"Some text.\",\"facts\":[\"It is so.\"],\"flase\":[]}",
            Bridges.Line(0),
            "{\"id\":\"d\",\"file\":\"nowhere.txt\",\"facts\":[\"It is so.\"]}"));

        var ended = await EvaluateAsync(model, "--out", "report.json");

        Assert.Equal(2, ended.ExitCode);
        Assert.Equal(
            [
                "pipeline: golden.jsonl#2: it is no JSON, from character 0 on",
                "pipeline: golden.jsonl#3: it has no facts: a list of statements, at least one",
                "pipeline: golden.jsonl#4: it has neither text nor file",
                "pipeline: golden.jsonl#5: it has 'flase'; did you mean 'false'?",
                "pipeline: golden.jsonl#6: its id 'bridge-0' is that of line 1",
                $"pipeline: golden.jsonl#7: there is no file {Path.Combine(folder.Path, "nowhere.txt")}",
            ],
            ended.ErrorLines);
        Assert.Empty(model.Requests);
        Assert.False(File.Exists(Path.Combine(folder.Path, "report.json")));
    }

    [Fact]
    public async Task A_failed_article_covers_no_fact_and_ends_nothing()
    {
        await using var model = await StandInModel.StartAsync(request =>
            request.Body.Contains("Port Nole 1 ", StringComparison.Ordinal) ? Errors.PromptFiltered("violence")
            : request.Body.Contains("Port Nole 2 ", StringComparison.Ordinal) ? Completions.Says("nonsense")
            : Bridges.Answer(request));
        folder.Write("golden.jsonl", Bridges.Lines(4));

        var both = await EvaluateAsync(model, "--profile", "large", "--out", "report.json");
        folder.Write("golden.jsonl", Bridges.Lines(2));
        var filtered = await EvaluateAsync(model, "--profile", "large");
        var allowed = await EvaluateAsync(model, "--profile", "large", "--rejected-ok");

        Assert.Equal((1, 3, 0), (both.ExitCode, filtered.ExitCode, allowed.ExitCode));
        Assert.Contains(both.ErrorLines, line => line.StartsWith("large: bridge-1: content-filter: ", StringComparison.Ordinal));
        Assert.Contains(both.ErrorLines, line => line.StartsWith("large: bridge-2: bad-output: ", StringComparison.Ordinal));
        Assert.Contains("large: 2 of 4 summarised", both.ErrorLines);
        Assert.Contains("| failed: bad-output | 1 |", both.Output, StringComparison.Ordinal);
        Assert.Equal(0.5, Measure(Report("report.json"), "large", "factsCovered"));
    }

    [Fact]
    public async Task An_article_that_no_model_would_be_asked_about_is_left_out()
    {
        await using var model = await StandInModel.StartAsync(Bridges.Answer);
        folder.Write("golden.jsonl", $"{Bridges.Line(0)}\n{{\"id\":\"stub\",\"text\":\"Too short.\",\"facts\":[\"It is short.\"]}}");

        var ended = await EvaluateAsync(model, "--profile", "large", "--out", "report.json");

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("stub (", ended.Output, StringComparison.Ordinal);
        Assert.Equal(1, Measure(Report("report.json"), "large", "factsCovered"));
        Assert.Single(model.Requests);
    }

    [Theory]
    [InlineData("a wrong key", "authentication")]
    [InlineData("the day's ceiling", "budget")]
    public async Task What_would_end_every_article_alike_ends_the_run_without_a_report(string reason, string failureClass)
    {
        await using var model = await StandInModel.StartAsync(request =>
            failureClass == "budget" ? Bridges.Answer(request) : Errors.WrongKey("key"));
        folder.Write("golden.jsonl", Bridges.Lines(30));

        var ended = await EvaluateAsync(
            model,
            "--out", "report.json", "--out", "report.md", "--Pipeline:Model:Resilience:MaxConcurrency=1",
            $"--Pipeline:Budget:PerDay={(failureClass == "budget" ? "0.01" : "100")}");

        Assert.True(ended.ExitCode == 2, reason);
        Assert.StartsWith($"pipeline: {failureClass}: ", ended.ErrorLines[^1], StringComparison.Ordinal);
        Assert.EndsWith("; there is no report", ended.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Empty(ended.Output);
        Assert.Empty(Directory.GetFiles(folder.Path, "report*"));
    }

    [Fact]
    public async Task Profiles_share_the_days_ceiling()
    {
        await using var model = await StandInModel.StartAsync(Bridges.Answer);
        folder.Write("golden.jsonl", Bridges.Lines(12));

        var one = await EvaluateAsync(model, "--profile", "default", "--Pipeline:Budget:PerDay=0.1");
        var many = await EvaluateAsync(
            model,
            [
                .. Enumerable.Range(0, 40).SelectMany(i => (string[])["--profile", $"p{i}", $"--Pipeline:Profiles:p{i}:Summary:Tone=t{i}"]),
                "--Pipeline:Budget:PerDay=0.1",
                "--Pipeline:Model:Resilience:MaxConcurrency=1",
            ]);

        Assert.True(one.ExitCode == 0, one.Errors);
        Assert.Equal(2, many.ExitCode);
        Assert.StartsWith("pipeline: budget: ", many.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cost_that_is_not_known_is_not_nothing()
    {
        await using var model = await StandInModel.StartAsync(Bridges.Answer);
        folder.Write("golden.jsonl", Bridges.Lines(2));
        var settings = Settings(model)
            .Where(setting => !setting.Key.StartsWith("Pipeline__Prices", StringComparison.Ordinal))
            .ToDictionary();

        var ended = await PipelineProcess.RunAsync(folder.Path, settings, "evaluate", "golden.jsonl", "--out", "report.json");

        Assert.True(ended.ExitCode == 0, ended.Errors);
        Assert.Contains("| cost an article | not known |", ended.Output, StringComparison.Ordinal);
        Assert.Contains("| cost of all | not known |", ended.Output, StringComparison.Ordinal);
        Assert.False(Profile(Report("report.json"), "default").GetProperty("measures").TryGetProperty("cost", out _));
    }

    [Fact]
    public async Task Who_answered_in_a_models_place_is_said()
    {
        await using var model = await StandInModel.StartAsync(_ => Errors.PromptFiltered("violence"));
        folder.Write("golden.jsonl", Bridges.Lines(2));

        var ended = await EvaluateAsync(model, "--Pipeline:Model:Escalation:Extractive=true");

        Assert.True(ended.ExitCode == 0, ended.Errors);
        Assert.Contains("| written by another model | 2 |", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_it_ends_with_130_and_leaves_no_report()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM to send.");
        await using var model = await StandInModel.StartAsync(request =>
            request.Body.Contains("Port Nole 7 ", StringComparison.Ordinal) ? new Reply.Hang() : Bridges.Answer(request));
        folder.Write("golden.jsonl", Bridges.Lines(12));

        using var started = PipelineProcess.Start(folder.Path, Settings(model), "evaluate", "golden.jsonl", "--out", "report.json");
        await model.Held.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit, TimeProvider.System);
        await started.TerminateAsync();
        var ended = await started.EndAsync();

        Assert.Equal(130, ended.ExitCode);
        Assert.Empty(ended.Output);
        Assert.Empty(Directory.GetFiles(folder.Path, "report*"));
    }

    [Theory]
    [InlineData("--out report.txt", "--out report.txt: the name must end in .md or .json")]
    [InlineData("--out nowhere/report.md", "--out nowhere/report.md: there is no such folder")]
    [InlineData(
        "--profile medium",
        "--profile medium: there is no Pipeline:Profiles:medium; there is large, small, default, extractive.")]
    public async Task What_cannot_be_done_is_said_before_anything_is_paid(string arguments, string message)
    {
        await using var model = await StandInModel.StartAsync(Bridges.Answer);
        folder.Write("golden.jsonl", Bridges.Lines(3));

        var ended = await EvaluateAsync(model, arguments.Split(' '));

        Assert.Equal((2, $"pipeline: {message}"), (ended.ExitCode, Assert.Single(ended.ErrorLines)));
        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task The_article_may_be_a_file_of_any_format_beside_the_golden_file()
    {
        await using var model = await StandInModel.StartAsync(Bridges.Answer);
        var paragraphs = Bridges.Text(5).Replace("\n\n", "</p><p>", StringComparison.Ordinal);
        folder.Write("set/pages/one.html", $"<html><body><article><h1>A bridge</h1><p>{paragraphs}</p></article></body></html>");
        folder.Write("set/golden.jsonl", "{\"id\":\"page\",\"file\":\"pages/one.html\",\"facts\":[\"Construction is to start in May.\"]}");

        var ended = await PipelineProcess.RunAsync(
            folder.Path, Settings(model), "evaluate", "set/golden.jsonl", "--profile", "large", "--out", "report.json");

        Assert.True(ended.ExitCode == 0, ended.Errors);
        Assert.Equal(1, Measure(Report("report.json"), "large", "factsCovered"));
    }

    private Task<PipelineProcess.Ended> EvaluateAsync(StandInModel model, params string[] arguments) =>
        PipelineProcess.RunAsync(folder.Path, Settings(model), ["evaluate", "golden.jsonl", .. arguments]);

    private static Dictionary<string, string?> Settings(StandInModel model)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Pipeline__Model__Endpoint"] = new Uri(model.Url, "v1").ToString(),
            ["Pipeline__Model__Name"] = "stand-in",
            ["Pipeline__Profiles__large__Model__Name"] = "good",
            ["Pipeline__Profiles__small__Model__Name"] = "poor",
        };
        foreach (var name in (string[])["stand-in", "good", "poor"])
        {
            settings[$"Pipeline__Prices__{name}__Input"] = "1";
            settings[$"Pipeline__Prices__{name}__Output"] = "4";
        }

        return settings;
    }

    private JsonElement Report(string name) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.Path, name))).RootElement.Clone();

    private static JsonElement Profile(JsonElement report, string name) =>
        report.GetProperty("profiles").EnumerateArray().Single(profile => profile.GetProperty("name").GetString() == name);

    private static double Measure(JsonElement report, string profile, string measure) =>
        Profile(report, profile).GetProperty("measures").GetProperty(measure).GetProperty("value").GetDouble();
}
