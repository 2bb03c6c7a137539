using Pipeline.Cli.Evaluating.Reports;

namespace Pipeline.Cli.Tests.Evaluating;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("small", "small")]
    [InlineData("gpt_5_mini", "gpt_5_mini")]
    [InlineData("facts -3 [-5, -1] points", "facts -3 [-5, -1] points")]
    [InlineData("a|b", @"a\|b")]
    [InlineData("[a](http://b)", @"[a\](http://b)")]
    [InlineData("<b> *c* `d` _e_", @"\<b\> \*c\* \`d\` \_e\_")]
    [InlineData("one\ntwo", "one two")]
    public void Text_from_outside_is_no_markup(string text, string expected) => Assert.Equal(expected, MarkdownText.Plain(text));
}
