namespace Pipeline.Cleaning.Html;

/// <summary>A stretch of text that a browser sets apart: a paragraph, heading, list item or stray line.</summary>
internal sealed record PageBlock
{
    public required string Text { get; init; }

    /// <summary>The number that a reader sees before the item of an ordered list that it begins; null elsewhere.</summary>
    public int? Number { get; init; }

    public string Numbered => Number is { } number && !char.IsAsciiDigit(Text[0]) ? $"{number}. {Text}" : Text;

    public required PageNode Node { get; init; }

    public required BlockKind Kind { get; init; }

    public required int Words { get; init; }

    /// <summary>Share of the characters that are in links.</summary>
    public required double LinkDensity { get; init; }

    public required bool EndsSentence { get; init; }

    public bool Kept { get; set; }

    /// <summary>Why it was kept or not.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Written to be read, not to be clicked.</summary>
    public bool IsProse => Words >= 8 && LinkDensity < 0.7 && (EndsSentence || Words >= 40) && Kind is not BlockKind.Heading;
}
