using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace Pipeline.Azure.Models;

/// <summary>The quota's answer to one attempt: a turn that was waited for, or when to come again.</summary>
internal sealed class QuotaLease(TimeSpan? comeAgain) : RateLimitLease
{
    public override bool IsAcquired => comeAgain is null;

    public override IEnumerable<string> MetadataNames => comeAgain is null ? [] : [MetadataName.RetryAfter.Name];

    public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? comeAgain : null;
        return metadata is not null;
    }
}
