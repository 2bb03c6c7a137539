namespace Pipeline.Dumps;

/// <summary>What a field of an object or a column of a table is for.</summary>
internal enum ArticleField
{
    Body,
    Title,
    Url,
    Date,
    Byline,
    Language,
    Category,

    /// <summary>Of the item, in ninjs.</summary>
    Type,

    /// <summary>Several bodies by role, in ninjs 2 and later.</summary>
    Bodies,

    /// <summary>What stands in for a body that is not there: a lead, a summary.</summary>
    Teaser,

    /// <summary>What WordPress embeds, the author among it.</summary>
    Embedded,

    /// <summary>Several headlines by role, likewise.</summary>
    Headlines,
}
