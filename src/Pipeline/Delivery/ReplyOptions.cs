using System.ComponentModel.DataAnnotations;
using Pipeline.Storage;

namespace Pipeline.Delivery;

/// <summary>Which queues a dump's sender may ask for answers on.</summary>
public sealed class ReplyOptions : IValidatableObject
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Replies";

    /// <summary>Whether senders may ask at all. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The queues. Default: every one under <see cref="QueueNames.ReplyPrefix"/> that no route names.</summary>
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
