using System.Text;
using Pipeline.Dumps;

namespace Pipeline.Tests.Cleaning;

public sealed class HtmlDecoderTests
{
    [Theory]
    [InlineData("windows-1251", "<meta charset=windows-1251>Привет")]
    [InlineData("iso-8859-1", "<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>Köln")]
    [InlineData("windows-1252", "<p>“Köln”")]
    [InlineData("utf-8", "<meta charset=iso-8859-1>Köln")]
    public void A_page_is_read_in_the_encoding_that_fits(string encoding, string page) =>
        Assert.Equal(page, HtmlDecoder.Decode((CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(page)));
}
