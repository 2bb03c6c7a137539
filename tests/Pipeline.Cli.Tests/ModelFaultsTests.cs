using System.Text.Json;
using Pipeline.Harness.Faults;
using Pipeline.Harness.Feeding;

namespace Pipeline.Cli.Tests;

/// <summary>A run of the harness says of each way in which a model fails, obeys or bloats whether it was tried.</summary>
public sealed class ModelFaultsTests
{
    private const double Rate = 0.08;

    private static readonly string Order = Body(new FedArticle(1, IsStub: false));

    private static readonly string Plain = Body(new FedArticle(2, IsStub: false));

    [Fact]
    public void What_must_have_been_tried_was_tried()
    {
        var faults = new ModelFaults(Rate, new Random(1), isCascade: false);
        Ask(faults, Order, 5_000);

        Assert.Empty(faults.Missing);
        Assert.InRange(faults.Obeyed, 2_000, 2_600);
        Assert.InRange(faults.Bloating, 50, 150);
    }

    [Fact]
    public void What_must_have_been_tried_and_was_not_is_named()
    {
        var faults = new ModelFaults(Rate, new Never(), isCascade: false);
        Ask(faults, Order, 3_500);

        Assert.Contains("no model call was answered beyond all measure, which by the rates is next to impossible", faults.Missing);
        Assert.Contains("no model call obeyed an article, which by the rates is next to impossible", faults.Missing);
        Assert.Equal(10, faults.Missing.Count());
    }

    [Fact]
    public void A_short_run_may_have_tried_nothing()
    {
        var faults = new ModelFaults(Rate, new Never(), isCascade: false);
        Ask(faults, Order, 29);
        Assert.Empty(faults.Missing);
        Ask(faults, Order, 1);
        Assert.Equal(["no model call obeyed an article, which by the rates is next to impossible"], faults.Missing);
    }

    [Fact]
    public void Where_nothing_is_ordered_nothing_can_be_obeyed()
    {
        var faults = new ModelFaults(Rate, new Never(), isCascade: false);
        Ask(faults, Plain, 500);

        Assert.Empty(faults.Missing);
    }

    [Fact]
    public void Without_faults_nothing_need_be_tried()
    {
        var faults = new ModelFaults(0, new Random(1), isCascade: false);
        Ask(faults, Order, 10_000);

        Assert.Empty(faults.Missing);
    }

    private static void Ask(ModelFaults faults, string body, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.NotNull(faults.Answer(new("POST", "/v1/chat/completions", new Dictionary<string, string>(), body)));
        }
    }

    /// <summary>As a summarizer asks: one numbered sentence a line.</summary>
    private static string Body(FedArticle article) => JsonSerializer.Serialize(new
    {
        messages = new[]
        {
            new { role = "user", content = string.Join('\n', article.Paragraphs.Select((paragraph, i) => $"[{i + 1}] {paragraph}")) },
        },
    });

    /// <summary>Whatever happens with some probability does not.</summary>
    private sealed class Never : Random
    {
        public override double NextDouble() => 0.999_999;
    }
}
