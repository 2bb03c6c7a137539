using Pipeline.Cli.Json;

namespace Pipeline.Cli.Output;

/// <summary>What a run shows.</summary>
internal interface IRunOutput
{
    /// <summary>Runs <paramref name="work"/>, which reports where it stands through its argument.</summary>
    Task<T> ShowAsync<T>(Func<Action<RunProgress>, Task<T>> work);

    void Note(string text);

    void Result(SummaryOutput summary);

    void Problem(string source, Problem problem);
}
