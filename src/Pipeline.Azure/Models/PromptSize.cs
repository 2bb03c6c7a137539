using Pipeline.Summarization.Models;

namespace Pipeline.Azure.Models;

/// <summary>Tokens of a request's prompt: an estimate by its length, corrected by what the service counted.</summary>
internal sealed class PromptSize
{
    /// <summary>English text; the first answer corrects it for others.</summary>
    private const double TokensPerCharacter = 0.25;

    /// <summary>Weight of the latest answer.</summary>
    private const double Weight = 0.1;

    private double ratio = TokensPerCharacter;
    private bool learned;

    public double Estimate(ModelRequest request) => Characters(request) * Volatile.Read(ref ratio);

    /// <param name="request">As it was sent.</param>
    /// <param name="tokens">As the service counted its prompt.</param>
    public void Learn(ModelRequest request, int tokens)
    {
        var seen = tokens / (double)Characters(request);
        Volatile.Write(ref ratio, learned ? ratio + Weight * (seen - ratio) : seen);
        learned = true;
    }

    private static int Characters(ModelRequest request) => request.Messages.Sum(message => message.Content.Length);
}
