using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Tests.Summarization;

/// <summary>A model that answers from a list, each call costing 10 tokens in, 5 out, one attempt.</summary>
internal sealed class ScriptedModel(params Func<ModelCompletion>[] answers) : IModelClient
{
    public static Usage OneCall { get; } = new(10, 2, 5, 1, 1, 7);

    public List<ModelRequest> Requests { get; } = [];

    public string Model => "scripted";

    public string Options => "temperature=0";

    public static Func<ModelCompletion> Says(string? content) =>
        () =>
            new()
            {
                Finish = ModelFinish.Stop,
                Content = content,
                Usage = OneCall,
            };

    public static Func<ModelCompletion> Ends(ModelFinish finish, string? content = null, string? filteredFor = null) =>
        () => new() { Finish = finish, Content = content, FilteredFor = filteredFor, Usage = OneCall };

    public static Func<ModelCompletion> Refuses() => () => new() { Finish = ModelFinish.Stop, Refusal = "I'm sorry.", Usage = OneCall };

    public static Func<ModelCompletion> Fails(ModelFailure failure) =>
        () => throw new SummarizationException(failure.Outcome, failure.Class, "scripted") { Usage = OneCall };

    public Task<ModelCompletion> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add(request);
        return Task.FromResult(answers[Requests.Count - 1]());
    }
}
