using System.Text;
using CsCheck;
using Pipeline.Cleaning;

namespace Pipeline.Tests.Cleaning;

public sealed class MojibakeTests
{
    /// <summary>Latin-1 keeps every byte as the letter of that number.</summary>
    private static readonly Gen<string> NonAscii = Gen.Char["äöüßéèçñøåÆž“”’–…€абвгд中文字αβγ"]
        .Array[1, 20]
        .Select(letters => new string(letters));

    [Theory]
    [InlineData("MÃ¼nchen", "München")]
    [InlineData("itâ€™s â€œgoodâ€\u009d â€“ really", "it’s “good” – really")]
    [InlineData("â‚¬ 5", "€ 5")]
    [InlineData("MÃƒÂ¼nchen", "München")]
    [InlineData("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет")]
    public void Utf8_read_as_something_else_is_read_again(string broken, string whole) => Assert.Equal(whole, Mojibake.Repair(broken));

    [Theory]
    [InlineData("München, naïve, Ångström, São Paulo, École, Ärger, Îles, ÜBER ALLES")]
    [InlineData("Ã")]
    [InlineData("Æ… said the Ærø islander, über all")]
    [InlineData("no £5 \ufffd")]
    [InlineData("\ud83d half")]
    public void What_is_no_mojibake_stays(string text) => Assert.Equal(text, Mojibake.Repair(text));

    [Fact]
    public void What_was_read_as_latin1_comes_back_once_or_twice() => NonAscii.Sample(text =>
    {
        var once = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
        var twice = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(once));
        return Mojibake.Repair(text) != text || (Mojibake.Repair(once) == text && Mojibake.Repair(twice) == text);
    });
}
