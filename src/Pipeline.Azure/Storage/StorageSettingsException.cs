namespace Pipeline.Azure.Storage;

/// <summary>The setting <c>PipelineStorage</c> cannot be used. The message names the part and never its value.</summary>
public sealed class StorageSettingsException(string message, Exception? inner = null) : Exception(message, inner);
