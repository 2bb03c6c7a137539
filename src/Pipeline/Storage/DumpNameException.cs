namespace Pipeline.Storage;

/// <summary>A dump's name is none that the storage service takes.</summary>
public sealed class DumpNameException(string message, Exception? inner = null) : Exception(message, inner);
