namespace Pipeline.Entities;

/// <summary>A name at one place of a text.</summary>
/// <param name="Sentence">Its number, from 0.</param>
/// <param name="Words">Of the name, as they are spelled, without a possessive.</param>
/// <param name="Signs">What stands around it.</param>
/// <param name="IsBehindArticle">An article is before it.</param>
/// <param name="IsListed">Behind the name before it in a row: Nokia, Philips and Sony.</param>
/// <param name="IsFirm">It is a name by itself; otherwise only if the text has it elsewhere.</param>
internal sealed record Mention(int Sentence, IReadOnlyList<TextSpan> Words, Signs Signs, bool IsFirm, bool IsBehindArticle, bool IsListed)
{
    public TextSpan Span => new(Words[0].Start, Words[^1].End);
}
