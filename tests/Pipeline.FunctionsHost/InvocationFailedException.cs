namespace Pipeline.FunctionsHost;

/// <summary>The function threw; the message is the worker's.</summary>
internal sealed class InvocationFailedException(string function, string message) : Exception($"{function}: {message}");
