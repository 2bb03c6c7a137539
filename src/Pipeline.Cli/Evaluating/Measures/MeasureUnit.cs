namespace Pipeline.Cli.Evaluating.Measures;

/// <summary>How a measure is written.</summary>
internal enum MeasureUnit
{
    /// <summary>A part of 1, written as a percentage.</summary>
    Share,

    /// <summary>To two figures behind the point.</summary>
    Few,

    /// <summary>To a whole number.</summary>
    Many,

    /// <summary>To a hundredth of a cent.</summary>
    Money,
}
