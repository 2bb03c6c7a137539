namespace Pipeline.Contracts;

/// <summary>An article's place among the copies of one article.</summary>
/// <param name="Id">The article id of the first.</param>
/// <param name="Role"><c>first</c> or <c>copy</c>.</param>
/// <param name="Similarity">To the first, from 0 to 1: the share of both texts' runs of words that both have.</param>
/// <param name="Size">Articles in the cluster when this one came, itself included.</param>
public sealed record ArticleCluster(string Id, string Role, double Similarity, int Size);
