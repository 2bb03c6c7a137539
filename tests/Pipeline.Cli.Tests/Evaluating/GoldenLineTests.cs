using System.Text.Json;
using Pipeline.Cli.Evaluating.Golden;

namespace Pipeline.Cli.Tests.Evaluating;

/// <summary>What a golden line may be, and what is said of one that is wrong.</summary>
public sealed class GoldenLineTests
{
    [Fact]
    public void Facts_are_statements_or_objects_with_other_wordings_and_terms()
    {
        var entry = GoldenLine.Read(
            """{"id":"a","language":"en","text":"T","facts":["One.",{"fact":"Two.","or":["2."],"terms":["two",["zwei","deux"]]}],"false":[{"fact":"No.","instead":"Yes."}],"note":"mine"}""");

        Assert.Equal(["One.", "Two."], entry.Facts.Select(fact => fact.Name));
        Assert.Equal(["Two.", "2."], entry.Facts[1].Wordings);
        Assert.Equal(["two", "zwei|deux"], entry.Facts[1].Terms.Select(group => string.Join('|', group)));
        Assert.Equal("Yes.", Assert.Single(entry.False).Instead);
    }

    [Theory]
    [InlineData("[]", "it is no JSON object")]
    [InlineData("""{"text":"T","facts":["F."]}""", "it has no id")]
    [InlineData("""{"id":"","text":"T","facts":["F."]}""", "id has an entry that is no text, or an empty one")]
    [InlineData("""{"id":"a","text":"T","file":"f","facts":["F."]}""", "it has both text and file")]
    [InlineData("""{"id":"a","text":"T","facts":"F."}""", "facts is no list")]
    [InlineData("""{"id":"a","text":"T","facts":[" "]}""", "facts has an entry that is no text, or an empty one")]
    [InlineData("""{"id":"a","text":"T","facts":[1]}""", "an entry of facts is neither a text nor an object")]
    [InlineData("""{"id":"a","text":"T","facts":[{"or":["F."]}]}""", "an object in facts has no fact")]
    [InlineData("""{"id":"a","text":"T","facts":[{"fact":"F.","term":["x"]}]}""", "it has 'term'; did you mean 'terms'?")]
    [InlineData("""{"id":"a","text":"T","facts":[{"fact":"F.","terms":[[]]}]}""", "a list in terms is empty")]
    [InlineData("""{"id":"a","text":"T","facts":[{"fact":"F.","terms":["%"]}]}""", "'%' in terms has no letter or digit")]
    [InlineData("""{"id":"a","text":"T","facts":[{"fact":"F.","instead":"G."}]}""", "only an object in false may have 'instead'")]
    public void What_is_wrong_is_said(string line, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => GoldenLine.Read(line)).Message);
}
