using Pipeline.Storage;

namespace Pipeline.Stages;

/// <summary>An article's row while this worker holds it, as it was last written.</summary>
internal sealed class HeldArticle(ArticleRecord row)
{
    public ArticleRecord Row { get; set; } = row;
}
