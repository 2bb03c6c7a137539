namespace Pipeline.Storage;

/// <param name="Id">Given by the queue.</param>
/// <param name="Receipt">Proves that it is ours; changes with each renewal.</param>
/// <param name="Text">Decoded; when it does not decode, as it came.</param>
/// <param name="DequeueCount">How often it was received, this time included. Also rises with deployments.</param>
public sealed record ReceivedMessage(string Id, string Receipt, string Text, long DequeueCount);
