using Pipeline.Dumps;

namespace Pipeline.Tests.Dumps.Wire;

/// <summary>Items of which an agency sends title, lead, body, notes and signature as parts of their own.</summary>
public sealed class AgencyPartsTests
{
    private const string Lead = "The ferry company of Skarvik has sold its oldest ship to a museum, it said on Wednesday.";

    private const string Body = "The ship carried timber until 1971. It will be moored beside the old customs house.";

    [Fact]
    public async Task Title_lead_and_body_that_are_components_of_their_own_are_one_text() =>
        Assert.Equal(
            $"{Lead}\n\n{Body}",
            (await NewsMl1Async(
                Component("Title", "Ferry sold")
                    + Component("Lead", Lead)
                    + Component("Body", Body)
                    + Component("Caption", "The ferry."))).Content);

    [Theory]
    [InlineData("Lead", Lead, "Body", Lead + " " + Body, Lead + " " + Body)]
    [InlineData("Main", Body, "Body", Body, Body)]
    [InlineData("Byline", "Ines Holm", "Body", Body, Body)]
    [InlineData("Lead", "Sold, and no more.", "Body", Body, "Sold, and no more.\n\n" + Body)]
    public async Task What_is_there_twice_is_read_once(string firstRole, string first, string secondRole, string second, string expected) =>
        Assert.Equal(expected, (await NewsMl1Async(Component(firstRole, first) + Component(secondRole, second))).Content);

    [Fact]
    public async Task Of_two_languages_the_first_is_read_and_a_style_sheet_is_no_text()
    {
        var other = $"<NewsComponent><NewsComponent><ContentItem><MimeType FormalName=\"text/css\"/><DataContent>.a {{ }}</DataContent></ContentItem></NewsComponent>{Component("Body", Body)}</NewsComponent>"
            + $"<NewsComponent>{Component("Body", "Das Schiff ist verkauft.")}</NewsComponent>";

        Assert.Equal(Body, (await NewsMl1Async(other)).Content);
    }

    [Theory]
    [InlineData("Photo", "Caption", true)]
    [InlineData("Picture", "caption", true)]
    [InlineData("Photo", "Main", false)]
    [InlineData("Text", "Caption", false)]
    public async Task A_picture_with_its_caption_is_no_article(string media, string role, bool isRejected)
    {
        var entry = Assert.Single(
            await Reading.AllAsync(
                "a.xml",
                NewsMl1(
                    Component(role, Body)
                        + $"<NewsComponent><Role FormalName=\"Preview\"/><ContentItem Href=\"a.jpg\"><MediaType FormalName=\"{media}\"/></ContentItem></NewsComponent>")));

        Assert.Equal(isRejected ? RejectionClass.NotAnArticle : null, entry.Rejection?.Class);
    }

    [Theory]
    [InlineData("<byline>By Ines Holm</byline>", "By Ines Holm")]
    [InlineData("<byline>gr/bp</byline>", null)]
    [InlineData("<byline>ih lk</byline>", null)]
    [InlineData("<byline>holm.ines</byline>", null)]
    [InlineData("<byline>ines holm</byline>", "ines holm")]
    [InlineData("<byline>ΙΧ</byline>", "ΙΧ")]
    [InlineData("<byline>新華社</byline>", "新華社")]
    public async Task Who_typed_an_item_is_no_author(string byline, string? expected) =>
        Assert.Equal(expected, (await NitfAsync(byline, "")).Byline);

    [Theory]
    [InlineData("kaland", null)]
    [InlineData("Lovro Kaland", "Lovro Kaland")]
    public async Task The_creator_of_an_item_is_named_unless_it_is_an_account(string creator, string? expected) =>
        Assert.Equal(
            expected,
            Assert.Single(
                    await Reading.AllAsync(
                        "a.xml",
                        $"<newsItem guid=\"1\"><itemMeta><itemClass qcode=\"ninat:text\"/></itemMeta><contentMeta><headline>Ferry sold</headline><creator qcode=\"x:1\"><name>{creator}</name></creator></contentMeta><contentSet><inlineData>{Body}</inlineData></contentSet></newsItem>"))
                .Article?.Byline);

    [Fact]
    public async Task A_note_to_editors_is_not_the_body() =>
        Assert.Contains(
            Body,
            (await NitfAsync("", $"<note><body.content><p>{Lead}</p></body.content></note>")).Content,
            StringComparison.Ordinal);

    [Fact]
    public async Task The_second_line_of_a_headline_is_no_part_of_the_title() =>
        Assert.Equal(
            "Ferry sold",
            (await NewsMl1Async(
                $"<NewsComponent><ContentItem><DataContent><nitf><body><body.head><hedline><hl1>Ferry sold</hl1><hl2>SKARVIK SHIPS</hl2></hedline></body.head><body.content><p>{Body}</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>",
                "")).Title);

    private static string Component(string role, string text) =>
        $"<NewsComponent><Role FormalName=\"{role}\"/><ContentItem><Format FormalName=\"Text\"/><DataContent>{text}</DataContent></ContentItem></NewsComponent>";

    private static string NewsMl1(string components, string headline = "<NewsLines><HeadLine>Ferry sold</HeadLine></NewsLines>") =>
        $"<NewsML><NewsItem><NewsComponent>{headline}{components}</NewsComponent></NewsItem></NewsML>";

    private static async Task<RawArticle> NewsMl1Async(
        string components, string headline = "<NewsLines><HeadLine>Ferry sold</HeadLine></NewsLines>") =>
        Assert.Single(await Reading.AllAsync("a.xml", NewsMl1(components, headline))).Article!;

    private static async Task<RawArticle> NitfAsync(string byline, string note) =>
        Assert.Single(
                await Reading.AllAsync(
                    "a.xml",
                    $"<nitf><body><body.head>{note}<hedline><hl1>Ferry sold</hl1></hedline>{byline}</body.head><body.content><p>{Body}</p></body.content></body></nitf>"))
            .Article!;
}
