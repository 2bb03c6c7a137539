namespace Pipeline.Harness.Feeding;

/// <summary>What becomes of a dump while it is read.</summary>
internal enum Taking
{
    /// <summary>Its blob is deleted.</summary>
    Deleted,

    /// <summary>Its blob gets another version.</summary>
    Overwritten,

    /// <summary>An operator cancels it.</summary>
    Cancelled,
}
