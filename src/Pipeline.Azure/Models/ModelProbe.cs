using System.Text.Json;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Models.Escalation;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Azure.Models;

/// <summary>Asks the configured model one short question, which costs some tens of tokens.</summary>
/// <param name="client">Made on the first question: there is none without an endpoint.</param>
/// <param name="options">Of the model.</param>
/// <param name="second">Of the model that is asked next; null when there is none.</param>
public sealed class ModelProbe(Lazy<IModelClient> client, IOptions<ModelOptions> options, Lazy<ModelProbe?> second)
{
    /// <summary>A long article with the prompt around it. Tokens, about.</summary>
    public const int LongPrompt = 6_000;

    private static readonly ModelSchema Schema = new("probe", JsonElement.Parse(
        """{"type":"object","properties":{"answer":{"type":"string"}},"required":["answer"],"additionalProperties":false}"""));

    /// <summary>Whether a model is configured at all.</summary>
    public bool IsConfigured => options.Value.EffectiveProvider != ModelProvider.Extractive;

    public ModelOptions Options => options.Value;

    /// <summary>Of the model that <see cref="EscalationOptions"/> name; null when there is none.</summary>
    public ModelProbe? Second => second.Value;

    /// <returns>
    /// The form of structured output that the endpoint takes, and whether its answer keeps to the schema, which the question does not name.
    /// </returns>
    /// <exception cref="SummarizationException">It gives no answer; its class says why.</exception>
    public async Task<(StructuredOutput Form, bool KeepsToSchema)> AskAsync(CancellationToken cancellationToken)
    {
        var completion = await client
            .Value.CompleteAsync(
                new ModelRequest
                {
                    Messages = [new(ModelRole.User, "Say hello in JSON.")],
                    Schema = Schema,
                },
                cancellationToken);
        var form = client.Value is CutPromptGuard chat ? chat.StructuredOutput : options.Value.StructuredOutput;
        return (form, KeepsToSchema(completion.Content));
    }

    private static bool KeepsToSchema(string? answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer ?? "");
            return document.RootElement.ValueKind is JsonValueKind.Object && document.RootElement.TryGetProperty("answer", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether the server may cut long prompts, as a user's own may: paid services reject them.</summary>
    public bool MayCut => options.Value.IsOwnServer;

    /// <summary>Asks with a prompt of <see cref="LongPrompt"/> tokens.</summary>
    /// <exception cref="SummarizationException">It gives no answer; its class is too-long if the server cuts or rejects the
    /// prompt.</exception>
    public Task AskLongAsync(CancellationToken cancellationToken) =>
        client.Value.CompleteAsync(
            new ModelRequest
            {
                Messages =
                [
                    new(
                        ModelRole.User,
                        string.Concat(Enumerable.Repeat("The ferry is late. ", LongPrompt / TokensOfSentence))
                            + "Answer in JSON with the word yes, as {\"answer\":\"yes\"}."),
                ],
                Schema = Schema,
            },
            cancellationToken);

    /// <summary>"The ferry is late." in any tokenizer.</summary>
    private const int TokensOfSentence = 5;
}
