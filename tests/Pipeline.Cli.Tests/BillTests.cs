using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.ML.Tokenizers;
using Pipeline.Cli.Planning;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Cli.Tests;

/// <summary>
/// What two models bill, with cached, written and long prompts, is what the summaries state, <c>spend</c> adds up and the ceiling counts;
/// and what <c>estimate</c> and <c>plan</c> foresaw where nothing is cached.
/// </summary>
public sealed class BillTests(AzuriteFixture emulator) : IClassFixture<AzuriteFixture>
{
    /// <summary>Of a unit of the currency: a cent.</summary>
    private const double Cent = 0.01;

    private static readonly Dictionary<string, decimal> Output = new() { ["small"] = 5, ["large"] = 40 };

    // Each test on storage of its own: spend adds up all that is there.
    private readonly AzuriteAccount azurite = emulator.NewAccount();

    /// <summary>Summed up under a lock: several articles are asked about at once.</summary>
    private decimal bill;

    [Fact]
    public async Task Everybody_names_the_sum_that_the_models_bill()
    {
        await using var model = await StandInModel.StartAsync(Bill);
        using var folder = new TemporaryFolder();
        folder.Write("a.ndjson", string.Join('\n', Enumerable.Range(0, 10).Select(i => News.Json($"Billby {i}"))));
        var settings = Settings(model);

        var run = await PipelineProcess.RunAsync(folder.Path, settings, "run", "a.ndjson", "--json");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains(run.ErrorLines, line => line.EndsWith(", then large", StringComparison.Ordinal));
        Assert.Contains(
            run.OutputLines,
            line => JsonNode.Parse(line)! is var summary && (string)summary["model"]! == "large"
                && (string)summary["escalatedFrom"]!["model"]! == "small" && (string)summary["escalatedFrom"]!["class"]! == "refusal");
        Assert.Equal(bill, run.OutputLines.Sum(line => JsonNode.Parse(line)!["usage"]!["cost"]!.GetValue<decimal>()));
        foreach (var by in new[] { "day", "profile", "model" })
        {
            var spend = await PipelineProcess.RunAsync(folder.Path, settings, "spend", "--by", by);
            var total = spend.OutputLines[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(("total", bill), (total[0], decimal.Parse(total[2], CultureInfo.InvariantCulture)));
        }

        Assert.Equal(bill, Assert.Single(new AzuriteClients(azurite.ConnectionString).Ledger
            .Query<TableEntity>("PartitionKey eq 'shared' and RowKey ge 'spent-' and RowKey lt 'spent.'")
            .Select(row => JsonNode.Parse(row.GetString("Value"))!["spent"]!.GetValue<decimal>())));
    }

    [Fact]
    public async Task An_estimate_names_it_to_the_cent_where_the_answers_are_as_long_as_expected()
    {
        await using var model = await StandInModel.StartAsync(Counted(input: 100, output: 500));
        using var folder = new TemporaryFolder();
        folder.Write("e.ndjson", string.Join('\n', Enumerable.Range(0, 40).Select(i => News.Json($"Estby {i}"))));
        var settings = Settings(model);
        (settings["Pipeline__Prices__small__Input"], settings["Pipeline__Prices__small__CachedInput"]) = ("100", "100");
        settings["Pipeline__Prices__small__Output"] = "500";

        var estimate = await PipelineProcess.RunAsync(folder.Path, settings, "estimate", "e.ndjson", "--output-tokens", "30", "--json");
        var run = await PipelineProcess.RunAsync(folder.Path, settings, "run", "e.ndjson", "--json");

        Assert.True(run.ExitCode == 0, run.Errors);
        var foreseen = JsonDocument.Parse(estimate.Output).RootElement.GetProperty("total").GetProperty("cost").GetDouble();
        Assert.InRange(foreseen, (double)bill - Cent, (double)bill + Cent);
        Assert.True(bill > 3);
    }

    [Fact]
    public async Task A_plan_names_it_to_the_cent_for_articles_as_long_as_it_was_told()
    {
        await using var model = await StandInModel.StartAsync(Counted(input: 1_000, output: 5_000));
        using var folder = new TemporaryFolder();
        var article = SampleArticle.Of(85);
        folder.Write("p.json", JsonSerializer.Serialize(new { title = article.Title, text = article.Body }));
        var settings = Settings(model);
        (settings["Pipeline__Prices__small__Input"], settings["Pipeline__Prices__small__CachedInput"]) = ("1000", "1000");
        settings["Pipeline__Prices__small__Output"] = "5000";

        var plan = await PipelineProcess.RunAsync(
            folder.Path, settings, "plan", "--articles", "1", "--words", "85", "--output-tokens", "30", "--tpm", "100000");
        var run = await PipelineProcess.RunAsync(folder.Path, settings, "run", "p.json", "--json");

        Assert.True((plan.ExitCode, run.ExitCode) == (0, 0), plan.Errors + run.Errors);
        var cost = Assert.Single(plan.OutputLines, line => line.StartsWith("cost ", StringComparison.Ordinal)).Split(' ')[^2];
        Assert.InRange((double)(decimal.Parse(cost, CultureInfo.InvariantCulture) - bill), -Cent, Cent);
        Assert.True(bill > 0.5m);
    }

    /// <summary>Bills each prompt by its true length, and thirty tokens for each answer.</summary>
    /// <param name="input">A million tokens of a prompt.</param>
    /// <param name="output">A million tokens of an answer.</param>
    private Func<RecordedRequest, Reply> Counted(decimal input, decimal output)
    {
        var tokens = TiktokenTokenizer.CreateForEncoding("o200k_base");
        return request =>
        {
            var body = JsonNode.Parse(request.Body)!;
            // As the chat format does: three around each message and one for its role, three before the answer.
            var prompt = 3 + body["messages"]!.AsArray().Sum(message => 4 + tokens.CountTokens((string)message!["content"]!))
                + tokens.CountTokens(body["response_format"]!["json_schema"]!["schema"]!.ToJsonString());
            lock (Output)
            {
                bill += (prompt * input + 30 * output) / 1_000_000m;
            }

            return new Reply.Obedient(prompt);
        };
    }

    /// <summary>
    /// The small model declines every fourth article after the prompt was read, and bills that too; a third of the prompts is written to a
    /// cache, and some are long.
    /// </summary>
    private Reply Bill(RecordedRequest request)
    {
        var name = (string)JsonNode.Parse(request.Body)!["model"]!;
        var number = request.Body[request.Body.IndexOf("Billby ", StringComparison.Ordinal) + "Billby ".Length] - '0';
        var (prompt, written) = number % 3 == 0 ? (250_000, 100_000) : (1_200 + number, number % 2 == 0 ? 400 : 0);
        lock (Output)
        {
            var rate = name == "small" ? 1m : 8m;
            var isLong = prompt > 200_000;
            var tokens = (prompt - 20 - written) * rate + 20 * rate / 10 + written * rate * 1.25m + 30 * Output[name];
            bill += tokens / 1_000_000m * (isLong ? 2 : 1);
        }

        return name == "small" && number % 4 == 1
            ? new Reply.Whole(200, Completions.Body(null, "stop", refusal: "No.", promptTokens: prompt, cacheWriteTokens: written))
            : new Reply.Obedient(prompt) { CacheWriteTokens = written };
    }

    private Dictionary<string, string?> Settings(StandInModel model)
    {
        var settings = new Dictionary<string, string?>
        {
            ["PipelineStorage"] = azurite.ConnectionString,
            ["Pipeline__Model__Endpoint"] = new Uri(model.Url, "v1").ToString(),
            ["Pipeline__Model__Name"] = "small",
            ["Pipeline__Model__Escalation__Name"] = "large",
            ["Pipeline__Budget__Currency"] = "EUR",
            ["Pipeline__Budget__PerDay"] = "1000",
        };
        foreach (var (name, rate) in new[] { ("small", 1m), ("large", 8m) })
        {
            Price("Input", rate);
            Price("CachedInput", rate / 10);
            Price("CacheWrite", rate * 1.25m);
            Price("Output", Output[name]);
            Price("LongContextFrom", 200_000);
            Price("LongContextInput", rate * 2);
            Price("LongContextOutput", Output[name] * 2);

            void Price(string what, decimal value) =>
                settings[$"Pipeline__Prices__{name}__{what}"] = value.ToString(CultureInfo.InvariantCulture);
        }

        return settings;
    }
}
