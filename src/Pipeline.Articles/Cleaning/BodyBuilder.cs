using System.Text;

namespace Pipeline.Cleaning;

/// <summary>Puts paragraphs together to a body and notes where each stands.</summary>
internal sealed class BodyBuilder
{
    private readonly StringBuilder body = new();
    private readonly List<TextSpan> paragraphs = [];

    public IReadOnlyList<TextSpan> Paragraphs => paragraphs;

    public IReadOnlyList<Problem> Flags => paragraphs.Count == 0 ? [new(RejectionClass.NoText, "holds no paragraph of prose")] : [];

    /// <param name="text">In normal form.</param>
    public void Add(string text)
    {
        body.Append(body.Length == 0 ? "" : "\n\n");
        var start = body.Length;
        paragraphs.Add(new(start, body.Append(text).Length));
    }

    public override string ToString() => body.ToString();
}
