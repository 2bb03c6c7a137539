namespace Pipeline.Dumps.Failures;

/// <summary>The bytes of a dump could not be had: a failure of the storage, not of what the bytes say.</summary>
internal sealed class DumpSourceException(Exception inner) : Exception("The bytes of the dump could not be read.", inner);
