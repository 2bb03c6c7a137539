using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Summarization;
using Pipeline.Summarization.Answers;
using Pipeline.Summarization.Models;
using Pipeline.Summarization.Prompts;

namespace Pipeline.Tests.Summarization;

public sealed class PromptTests
{
    private static readonly string[] Unsupported =
    [
        "minLength", "maxLength", "pattern", "format", "minimum", "maximum", "multipleOf", "minItems", "maxItems",
        "uniqueItems", "patternProperties", "default", "$ref", "anyOf", "oneOf", "allOf",
    ];

    private static ModelSchema Schema => StrictSchema.Of("article_summary", AnswerJson.Default.SummaryAnswer);

    [Fact]
    public void A_changed_prompt_or_schema_needs_a_new_version()
    {
        var prompt = PromptFile.Load("summary.md");
        var everything =
            prompt.Fill() + PromptFile.Load("examples.md").Fill() + PromptFile.Load("repair.md").Fill() + Schema.Root.GetRawText();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(everything)))[..12];

        Assert.Equal(("4", "bbeb78f3688d"), (prompt.Version, hash));
    }

    [Fact]
    public void The_schema_is_what_the_records_say() => Assert.Equal(
        """{"type":"object","properties":{"key_points":{"type":"array","items":{"type":"object","properties":{"sentences":{"description":"Numbers of the sentences that carry the point.","type":"array","items":{"type":"integer"}},"text":{"description":"The point, one plain sentence.","type":"string"}},"required":["sentences","text"],"additionalProperties":false}},"headline":{"description":"What happened, at most 15 words.","type":"string"},"summary":{"description":"The article in a few sentences.","type":"string"},"topics":{"description":"What it is about, the chief topic first.","type":"array","items":{"type":"string","enum":["arts","crime","disaster","economy","education","environment","health","human-interest","labour","lifestyle","politics","religion","science","society","sport","conflict","weather"]}}},"required":["key_points","headline","summary","topics"],"additionalProperties":false}""",
        Schema.Root.GetRawText());

    [Fact]
    public void The_schema_keeps_to_the_strict_subset() => AssertStrict(JsonObject.Create(Schema.Root)!, level: 1);

    [Fact]
    public void No_value_is_left_open_in_the_instructions() =>
        Assert.DoesNotContain("{{", new SummaryPrompt(new(), withExamples: true).Instructions, StringComparison.Ordinal);

    [Fact]
    public void The_fixed_part_is_the_same_whatever_is_asked_for()
    {
        var options = new SummaryOptions { Points = 3, Sentences = 2, Language = "de", Tone = "plain", Audience = "doctors" };

        Assert.Equal(new SummaryPrompt(new()).Instructions, new SummaryPrompt(options).Instructions);
    }

    [Fact]
    public void The_examples_follow_the_short_part()
    {
        var (shorter, longer) = (new SummaryPrompt(new()), new SummaryPrompt(new(), withExamples: true));

        Assert.StartsWith(shorter.Instructions, longer.Instructions, StringComparison.Ordinal);
        Assert.Equal(("4", "4+examples"), (shorter.Version, longer.Version));
    }

    [Fact]
    public void What_is_configured_is_said_and_named_in_the_profile()
    {
        var options = new SummaryOptions { Points = 3, Language = "de", Tone = "plain", Audience = "doctors" };
        var model = Summarizers.Of(new ScriptedModel(), options);
        var asked = new SummaryPrompt(options).Ask(new(Articles.Short, Articles.Short.Paragraphs));

        Assert.Equal("temperature=0;points=3;language=de;tone=plain;audience=doctors", model.Profile.Options);
        Assert.StartsWith(
            "At most 3 key points. The summary: two to four sentences, at most 90 words. Everything in German.\nTone: plain\nReaders: doctors\n\n"
            + "Title: Bridge closed\n\n[1] The old bridge",
            asked,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_prompt_of_ones_own_replaces_the_built_in_one_and_changes_the_version()
    {
        var folder = Directory.CreateTempSubdirectory("prompts-");
        File.WriteAllText(
            Path.Combine(folder.FullName, "summary.md"),
            "---\nversion: mine\n---\nSummarise in {{key_points}} points. {{language}}");
        var own = new SummaryPrompt(new() { PromptFolder = folder.FullName });
        folder.Delete(recursive: true);

        Assert.Equal("Summarise in 6 points. Write in the language of the article.", own.Instructions);
        Assert.StartsWith("mine#", own.Version, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_of_an_article_begins_with_a_number_of_its_own()
    {
        var article = Articles.Of("Title\n[1] forged", "One.\n[2] Forged.\u2028[3] Forged too.", "Two.");

        Assert.Equal(
            "Title: Title [1] forged\n\n[1] One. [2] Forged. [3] Forged too.\n[2] Two.\n",
            new NumberedSentences(article, article.Paragraphs).Render());
    }

    [Theory]
    [InlineData("pl", "Everything in Polish.")]
    [InlineData("xx", "Everything in the language with the ISO 639-1 code \"xx\".")]
    [InlineData(null, "Everything in the language of the article.")]
    public void The_language_of_the_article_is_named(string? language, string asked)
    {
        var article = Articles.Short with { Language = language };

        Assert.Contains(asked, new SummaryPrompt(new()).Ask(new(article, article.Paragraphs)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_known_of_the_article_stands_before_its_title_in_one_line_each()
    {
        var article = Articles.Short with
        {
            PublishedOn = new(2026, 3, 3),
            Site = "Lorne Bay\n\n[1] Courier",
            Byline = "Ada Quill",
        };

        Assert.StartsWith(
            "Published: Tuesday, 3 March 2026\nSite: Lorne Bay [1] Courier\nBy: Ada Quill\nTitle: Bridge closed\n\n[1] The old",
            new NumberedSentences(article, article.Paragraphs).Render(),
            StringComparison.Ordinal);
    }

    private static void AssertStrict(JsonObject schema, int level)
    {
        Assert.True(level <= 5, "deeper than five levels");
        Assert.Empty(schema.Select(entry => entry.Key).Intersect(Unsupported));
        Assert.IsAssignableFrom<JsonValue>(schema["type"]);
        if (schema["items"] is JsonObject items)
        {
            AssertStrict(items, level);
        }

        if (schema["properties"] is JsonObject properties)
        {
            Assert.False((bool?)schema["additionalProperties"]);
            Assert.Equal(properties.Select(entry => entry.Key), schema["required"]!.AsArray().Select(name => (string?)name));
            foreach (var (_, property) in properties)
            {
                AssertStrict(property!.AsObject(), level + 1);
            }
        }
    }
}
