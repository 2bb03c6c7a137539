using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Pipeline.Testing.ModelServer;

/// <summary>Answers of a chat completion endpoint.</summary>
public static partial class Completions
{
    /// <summary>What answers count as their prompt unless told otherwise.</summary>
    public const int PromptTokens = 120;

    /// <summary>200 with this content.</summary>
    public static Reply Says(string? content, string finishReason = "stop") => new Reply.Whole(200, Body(content, finishReason));

    /// <summary>200; the model declines.</summary>
    public static Reply Refuses(string words) => new Reply.Whole(200, Body(null, "stop", refusal: words));

    /// <summary>200; the filter cut the answer off.</summary>
    public static Reply Filtered(string category) => new Reply.Whole(200, Body("The b", "content_filter", filtered: category));

    /// <summary>A summary whose key points are the first three sentences of the request's article.</summary>
    /// <param name="request">Body of the request.</param>
    /// <param name="promptTokens">That the answer counts.</param>
    /// <param name="cacheWriteTokens">Of these, those that were written to a cache; null where the service does not say.</param>
    public static Reply.Whole Obedient(string request, int promptTokens = PromptTokens, int? cacheWriteTokens = null)
    {
        var article = JsonNode.Parse(request)!["messages"]!.AsArray().First(message => (string?)message!["role"] == "user");
        var sentences = NumberedLine().Matches((string)article!["content"]!).Take(3).ToList();
        var points = new JsonArray([.. sentences.Select(sentence => new JsonObject
        {
            ["sentences"] = new JsonArray(int.Parse(sentence.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)),
            ["text"] = Head(sentence.Groups[2].Value, 200),
        })]);
        var summary = new JsonObject
        {
            ["key_points"] = points,
            ["headline"] = Head(sentences[0].Groups[2].Value, 80),
            ["summary"] = Head(string.Join(' ', sentences.Select(sentence => sentence.Groups[2].Value)), 600),
            ["topics"] = new JsonArray("society", "no-topic"),
        };
        return new Reply.Whole(200, Body(summary.ToJsonString(), "stop", promptTokens: promptTokens, cacheWriteTokens: cacheWriteTokens));
    }

    /// <summary>The body of a 200: 120 tokens in unless told otherwise, 20 of them cached, 30 out, 8 of them reasoning.</summary>
    public static string Body(
        string? content,
        string finishReason,
        string? refusal = null,
        string? filtered = null,
        int promptTokens = PromptTokens,
        int? cacheWriteTokens = null)
    {
        var details = new JsonObject { ["cached_tokens"] = 20 };
        if (cacheWriteTokens is not null)
        {
            details["cache_write_tokens"] = cacheWriteTokens;
        }

        var choice = new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content, ["refusal"] = refusal },
            ["finish_reason"] = finishReason,
        };
        if (filtered is not null)
        {
            choice["content_filter_results"] = new JsonObject
            {
                ["hate"] = new JsonObject { ["filtered"] = false, ["severity"] = "safe" },
                [filtered] = new JsonObject { ["filtered"] = true, ["severity"] = "medium" },
            };
        }

        return new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["model"] = "stand-in",
            ["choices"] = new JsonArray(choice),
            ["usage"] = new JsonObject
            {
                ["prompt_tokens"] = promptTokens,
                ["completion_tokens"] = 30,
                ["total_tokens"] = promptTokens + 30,
                ["prompt_tokens_details"] = details,
                ["completion_tokens_details"] = new JsonObject { ["reasoning_tokens"] = 8 },
            },
        }.ToJsonString();
    }

    private static string Head(string text, int length) =>
        text.Length <= length ? text : text[..Math.Max(text.LastIndexOf(' ', length), length / 2)];

    [GeneratedRegex(@"^\[(\d+)\] (.*)$", RegexOptions.Multiline)]
    private static partial Regex NumberedLine();
}
