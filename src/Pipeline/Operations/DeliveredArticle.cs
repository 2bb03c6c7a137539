using Pipeline.Cleaning;
using Pipeline.Contracts;
using Pipeline.Ledger;

namespace Pipeline.Operations;

/// <summary>An article whose summary was delivered, as it is stored.</summary>
/// <param name="Row">The article's row.</param>
/// <param name="Event">The data of its event.</param>
/// <param name="Article">Its body is what evidence points into.</param>
public sealed record DeliveredArticle(ArticleRow Row, ArticleSummarized Event, Article Article);
