using Azure;
using Pipeline.Storage;

namespace Pipeline.Azure.Storage;

/// <summary>Recognises failures of the storage service and says them in one line.</summary>
public static class StorageFailure
{
    /// <summary>Whether what every pipeline makes before it works is not there.</summary>
    public static bool IsEmpty(Exception exception) => exception switch
    {
        RequestFailedException { ErrorCode: "TableNotFound" or "ContainerNotFound" or "QueueNotFound" } => true,
        QueueNotFoundException { InnerException: { } inner } => IsEmpty(inner),
        AggregateException aggregate => aggregate.InnerExceptions.Any(IsEmpty),
        _ => false,
    };

    /// <returns>What went wrong, without addresses or credentials; null when it was not the storage.</returns>
    public static string? In(Exception exception) => exception switch
    {
        RequestFailedException { Status: 0 } => "it does not answer",
        OperationCanceledException { InnerException: TimeoutException or OperationCanceledException } => "it does not answer in time",
        RequestFailedException failed => $"it answers {failed.Status} {failed.ErrorCode}",
        AggregateException aggregate => aggregate.InnerExceptions.Select(In).FirstOrDefault(text => text is not null),
        _ => null,
    };
}
