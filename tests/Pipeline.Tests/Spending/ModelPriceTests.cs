using System.ComponentModel.DataAnnotations;
using Pipeline.Spending;
using Pipeline.Summarization.Models;

namespace Pipeline.Tests.Spending;

public sealed class ModelPriceTests
{
    private static readonly ModelPrice Price = new() { Input = 0.25m, CachedInput = 0.025m, Output = 2m };

    [Fact]
    public void Fresh_and_cached_input_and_output_have_their_own_price_and_reasoning_is_output()
    {
        var usage = new Usage(
            InputTokens: 10_000,
            CachedTokens: 4_000,
            OutputTokens: 500,
            ReasoningTokens: 300,
            Attempts: 1,
            ElapsedMilliseconds: 0);

        Assert.Equal(0.0015m + 0.0001m + 0.001m, Price.Of(usage));
        Assert.Equal(0.0025m + 0.001m, new ModelPrice { Input = 0.25m, Output = 2m }.Of(usage));
    }

    [Fact]
    public void What_a_service_writes_to_its_cache_has_a_price_of_its_own_where_it_bills_it()
    {
        var usage = new Usage(10_000, 4_000, 500, 0, 1, 0) { CacheWriteTokens = 2_000 };
        var price = new ModelPrice { Input = 1m, CachedInput = 0.1m, CacheWrite = 1.25m, Output = 5m };

        Assert.Equal(0.004m + 0.0004m + 0.0025m + 0.0025m, price.Of(usage));
        Assert.Equal(0.006m + 0.0004m + 0.0025m, new ModelPrice { Input = 1m, CachedInput = 0.1m, Output = 5m }.Of(usage));
        Assert.Equal(0.0125m + 0.0025m, price.MostOf(10_000, 500));
    }

    [Fact]
    public void A_call_above_the_limit_is_billed_as_a_long_one_and_one_at_the_limit_is_not()
    {
        var price = new ModelPrice
        {
            Input = 1m,
            CachedInput = 0.1m,
            Output = 5m,
            LongContextFrom = 10_000,
            LongContextInput = 2m,
            LongContextOutput = 7.5m,
        };

        Assert.Equal(0.010m + 0.0025m, price.Of(10_000, 500));
        Assert.Equal(0.020002m + 0.00375m, price.Of(10_001, 500));
        Assert.Equal(0.012002m + 0.0008m + 0.00375m, price.Of(new Usage(10_001, 4_000, 500, 0, 1, 0)));
        Assert.Equal(
            0.002m + 0.0005m,
            new ModelPrice { Input = 0, Output = 0, LongContextFrom = 999, LongContextInput = 2m, LongContextOutput = 1m }.Of(1_000, 500));
    }

    [Fact]
    public void What_is_not_known_has_no_cost_instead_of_none()
    {
        Assert.Null(new ModelPrice().Of(new Usage(100, 0, 10, 0, 1, 0)));
        Assert.Null(Price.Of(new Usage(0, 0, 0, 0, 1, 0)));
        Assert.Null(new Usage(1, 0, 1, 0, 1, 0) { Cost = 0.5m }.Plus(new Usage(1, 0, 1, 0, 1, 0)).Cost);
        Assert.Equal(0.5m, Usage.None.Plus(new Usage(1, 0, 1, 0, 1, 0) { Cost = 0.5m }).Cost);
    }

    [Fact]
    public void Half_a_price_is_a_mistake()
    {
        Assert.Equal(["Output"], Assert.Single(new ModelPrice { Input = 1 }.Validate(new ValidationContext(Price))).MemberNames);
        Assert.Equal(["Input"], Assert.Single(new ModelPrice { Output = 1 }.Validate(new ValidationContext(Price))).MemberNames);
        Assert.NotEmpty(new ModelPrice { CachedInput = 1 }.Validate(new ValidationContext(Price)));
        Assert.Equal(
            ["LongContextOutput"],
            Assert.Single(
                new ModelPrice { Input = 1, Output = 1, LongContextFrom = 1, LongContextInput = 1 }.Validate(new ValidationContext(Price)))
                .MemberNames);
        Assert.Empty(Price.Validate(new ValidationContext(Price)));
    }
}
