using System.Text.Json;
using Pipeline.Cli.Output;

namespace Pipeline.Cli.Tests.Output;

/// <summary>Nothing from outside steers a terminal or hides on it.</summary>
public sealed class PrintableTests
{
    public static TheoryData<string> Unsafe =>
    [
        "\u001B]0;title\u0007", "\u001B[2J", "\u009B31m", "\b\b\b", "\r", "\u202E", "\u2066", "\u200E", "\u061C", "\u200B", "\uFEFF", "\u2028",
        "\U000E0041",
    ];

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void Text_is_printed_without_it(string mark)
    {
        var printed = Printable.Of($"a{mark}b\nc");

        Assert.StartsWith("a", printed, StringComparison.Ordinal);
        Assert.EndsWith("b\nc", printed, StringComparison.Ordinal);
        Assert.DoesNotContain(mark.EnumerateRunes(), rune => rune.Value > 126 && printed.EnumerateRunes().Contains(rune));
        Assert.DoesNotContain(printed, c => char.IsControl(c) && c != '\n');
    }

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void Json_says_the_same_and_holds_none_of_it(string mark)
    {
        var relaxed = new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var json = Printable.OfJson(JsonSerializer.Serialize($"a{mark}b", relaxed));

        Assert.Equal($"a{mark}b", JsonSerializer.Deserialize<string>(json));
        Assert.DoesNotContain(mark.EnumerateRunes(), rune => rune.Value > 126 && json.EnumerateRunes().Contains(rune));
        Assert.DoesNotContain(json, char.IsControl);
    }

    [Fact]
    public void Scripts_keep_their_joiners() => Assert.Equal("क्\u200Dष می\u200Cخواهم", Printable.Of("क्\u200Dष می\u200Cخواهم"));
}
