using Pipeline.Text;

namespace Pipeline.Tests.Text;

/// <summary>Languages as pages and items declare them.</summary>
public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("nob", "no")]
    [InlineData("kur", "kur")]
    [InlineData("utf-8", null)]
    [InlineData("UTF8", null)]
    [InlineData("und", null)]
    [InlineData("zxx", null)]
    [InlineData("English", null)]
    public void A_charset_and_no_language_in_particular_are_no_language(string tag, string? expected) =>
        Assert.Equal(expected, LanguageTag.Primary(tag));
}
