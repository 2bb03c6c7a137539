namespace Pipeline.Hosting.Emulator;

/// <summary>The storage emulator cannot be used; the message says why and what to do.</summary>
public sealed class EmulatorException(string message, Exception? inner = null) : Exception(message, inner);
