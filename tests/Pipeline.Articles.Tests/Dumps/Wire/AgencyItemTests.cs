using System.Globalization;
using System.Text.Json;

namespace Pipeline.Tests.Dumps.Wire;

public sealed class AgencyItemTests
{
    private const string Lead =
        "The harbour office counted nine ships that came in from the north before the ice closed the bay on Sunday.";

    [Theory]
    [InlineData("20141126T152703", "20141126T152703", null)]
    [InlineData("20131020T192751+1100", "20131020T192751+1100", null)]
    [InlineData("20160909T000100+0100", "20160908T132446+0100", "2016-09-08T23:01:00Z")]
    [InlineData("20141127T152703", "20141126T152703", "2014-11-28T03:27:03Z")]
    [InlineData("20141126", "20141126T152703", "2014-11-26T12:00:00Z")]
    public async Task A_release_at_the_time_of_issue_is_no_embargo(string release, string issue, string? end)
    {
        var nitf =
            $"""
            <nitf><head><docdata><date.issue norm="{issue}"/><date.release norm="{release}"/></docdata></head>
            <body><body.head><hedline><hl1>Ferry sold</hl1></hedline></body.head><body.content><p>{Lead}</p></body.content></body></nitf>
            """;

        var article = Assert.Single(await Reading.AllAsync("a.xml", nitf)).Article!;

        Assert.Equal(end, article.Wire!.EmbargoedUntil?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("body_main")]
    [InlineData("body_richtext")]
    [InlineData("body_text")]
    [InlineData("body_xhtml")]
    public async Task The_bodies_of_ninjs_are_read(string name)
    {
        var item = JsonSerializer.Serialize(
            new Dictionary<string, string> { ["uri"] = "tag:a", ["headline"] = "Ferry sold", [name] = Lead });

        Assert.Equal(Lead, Assert.Single(await Reading.AllAsync("a.json", item)).Article!.Content);
    }
}
