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
        Assert.Empty(Price.Validate(new ValidationContext(Price)));
    }
}
