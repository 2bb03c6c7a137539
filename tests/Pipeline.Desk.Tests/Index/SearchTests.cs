namespace Pipeline.Desk.Tests.Index;

public sealed class SearchTests
{
    [Theory]
    [InlineData("Das Bundesverfassungsgericht entscheidet", "gericht")]
    [InlineData("Das Bundesverfassungsgericht entscheidet", "verfassung")]
    [InlineData("Une fête à Orléans", "orleans")]
    [InlineData("Une fete a Orleans", "Orléans")]
    [InlineData("Straße gesperrt", "strasse")]
    [InlineData("北京市政府宣布新的地铁线路", "地铁")]
    [InlineData("北京市政府宣布新的地铁线路", "京")]
    [InlineData("東京都は新しい図書館を開く", "図書館")]
    [InlineData("東京都は新しい図書館を開く", "新しい")]
    [InlineData("กรุงเทพเปิดสถานีใหม่", "สถานี")]
    [InlineData("The harbour board promised quiet ships", "\"board promised\"")]
    [InlineData("The harbour board promised quiet ships", "ship")]
    public async Task It_is_found(string headline, string question)
    {
        await using var index = new TemporaryIndex();
        await index.WriteAsync(Samples.Summarized(1, headline), Samples.Summarized(2, "Something else"));

        Assert.Equal([headline], index.Find(question));
    }

    [Theory]
    [InlineData("The harbour board promised quiet ships", "\"promised board\"")]
    [InlineData("The harbour board promised quiet ships", "board -ships")]
    [InlineData("The harbour board promised quiet ships", "board tram")]
    [InlineData("北京市政府", "京北")]
    public async Task It_is_not_found(string headline, string question)
    {
        await using var index = new TemporaryIndex();
        await index.WriteAsync(Samples.Summarized(1, headline));

        Assert.Empty(index.Find(question));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("* OR NOT ( ) : ^ { } NEAR(a b)")]
    [InlineData("' ; DROP TABLE summary")]
    [InlineData("\ud83d")]
    public async Task Nothing_that_is_typed_is_an_error(string question)
    {
        await using var index = new TemporaryIndex();
        await index.WriteAsync(Samples.Summarized(1));

        _ = index.Find(question);
    }
}
