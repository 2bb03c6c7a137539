namespace Pipeline.Testing.Doubles;

/// <summary>The process ended here. No later call of it reaches anything.</summary>
public sealed class CrashException() : Exception("The process ended here.");
