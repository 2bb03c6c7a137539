using System.ComponentModel.DataAnnotations;
using Pipeline.Storage;

namespace Pipeline.Delivery;

/// <summary>The queues on which a dump's uploader may ask for answers.</summary>
public sealed class ReplyOptions : IValidatableObject
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Replies";

    /// <summary>Whether uploaders may ask for answers at all. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The allowed queues. Default: every queue under <see cref="QueueNames.ReplyPrefix"/> that no route names.</summary>
    public IList<string> Queues { get; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var queue in Queues)
        {
            if (!QueueNames.IsReplyQueue(queue))
            {
                yield return new($"must name queues that begin with '{QueueNames.ReplyPrefix}', not '{queue}'", [nameof(Queues)]);
            }
        }
    }
}
