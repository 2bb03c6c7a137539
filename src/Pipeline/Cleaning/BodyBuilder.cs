using System.Text;

namespace Pipeline.Cleaning;

/// <summary>Puts paragraphs together to a body and notes where each stands.</summary>
internal sealed class BodyBuilder
{
    private readonly StringBuilder body = new();
    private readonly List<TextSpan> paragraphs = [];

    public IReadOnlyList<TextSpan> Paragraphs => paragraphs;

    public IReadOnlyList<Rejection> Flags => paragraphs.Count == 0 ? [new(RejectionClass.NoText, "holds no paragraph of prose")] : [];

    /// <param name="text">In normal form.</param>
    /// <param name="continues">Another line of the same list or table.</param>
    public void Add(string text, bool continues = false)
    {
        if (continues && paragraphs.Count > 0)
        {
            paragraphs[^1] = paragraphs[^1] with { End = body.Append('\n').Append(text).Length };
            return;
        }

        body.Append(body.Length == 0 ? "" : "\n\n");
        var start = body.Length;
        paragraphs.Add(new(start, body.Append(text).Length));
    }

    public override string ToString() => body.ToString();
}
