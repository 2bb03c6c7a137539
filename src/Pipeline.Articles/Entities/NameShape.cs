namespace Pipeline.Entities;

internal enum NameShape
{
    /// <summary>Small letters, and words of mixed parts such as London-based.</summary>
    Small,
    Capital,

    /// <summary>Two or more capitals and nothing else, dots aside.</summary>
    Capitals,
    Number,
}
