using System.Text;
using Pipeline.Dumps.Encodings;

namespace Pipeline.Tests.Dumps.Encodings;

/// <summary>Encodings of East Asia that are valid as UTF-8 and mean something else, and names that programs misspell.</summary>
public sealed class SevenBitTests
{
    [Theory]
    [InlineData("iso-2022-jp", "スカルヴィクの渡船会社は火曜日、最も古い船を博物館に売却したと発表した。")]
    [InlineData("iso-2022-kr", "여객선 회사는 화요일 가장 오래된 배를 박물관에 팔았다고 발표했다. 배는 옛 세관 옆에 놓인다.")]
    [InlineData("hz-gb-2312", "渡船公司星期二说，它把最旧的船卖给了博物馆。\n这艘船停在旧海关旁边。\n它运过木材。")]
    public async Task A_text_of_escapes_is_read_in_its_alphabet(string encoding, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        Assert.Equal(
            text,
            Assert.Single(await Reading.AllAsync("a.txt", Encoding.GetEncoding(encoding).GetBytes(text))).Article?.Content.Trim());
    }

    [Theory]
    [InlineData("The log begins with \u001B[31mred\u001B[0m and ends in black.")]
    [InlineData("The macro ~{x~} is written once, and its tilde stays.")]
    public async Task Other_escapes_stay_as_they_are(string text) =>
        Assert.Equal(text, Assert.Single(await Reading.AllAsync("a.txt", text)).Article?.Content.Trim());

    [Theory]
    [InlineData("MacCyrillic", 10007)]
    [InlineData("macroman", 10000)]
    [InlineData("ISO8859-1", 1252)]
    [InlineData("ISO8859-2", 28592)]
    [InlineData("iso_8859-15", 28605)]
    [InlineData("win-1251", 1251)]
    [InlineData("CP1250", 1250)]
    [InlineData("koi8r", 20866)]
    [InlineData("iso-8859-1", 1252)]
    [InlineData("iso8859-99", null)]
    [InlineData("windows-9999", null)]
    public void A_charset_is_known_under_the_names_that_programs_give_it(string name, int? codePage) =>
        Assert.Equal(codePage, Charset.Find(name)?.CodePage);
}
