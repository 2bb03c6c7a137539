namespace Pipeline.Azure.Models.Failures;

/// <summary>An endpoint sends more than is read of one answer.</summary>
internal sealed class AnswerTooLargeException(long limit)
    : IOException($"the answer is larger than {ModelOptions.Section}:{nameof(ModelOptions.AnswerBytes)}={limit}");
