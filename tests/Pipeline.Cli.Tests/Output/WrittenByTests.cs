using Pipeline.Cli.Output;

namespace Pipeline.Cli.Tests.Output;

public sealed class WrittenByTests
{
    [Fact]
    public void The_model_that_was_asked_first_is_named_with_what_it_failed_by()
    {
        Assert.Equal("small", WrittenBy.Of("small", escalatedFrom: null, fallbackFor: null));
        Assert.Equal("large (small: refusal)", WrittenBy.Of("large", new("small", "refusal"), fallbackFor: null));
        Assert.Equal("extractive (small: ungrounded)", WrittenBy.Of("extractive", new("small", "ungrounded"), "small"));
        Assert.Equal("extractive (in place of small)", WrittenBy.Of("extractive", escalatedFrom: null, "small"));
    }
}
