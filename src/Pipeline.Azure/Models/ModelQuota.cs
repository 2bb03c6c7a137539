using Pipeline.Quota;

namespace Pipeline.Azure.Models;

/// <param name="Model">Its name.</param>
/// <param name="Used">By all instances in the last minute; null when none asked it of late, or none knows a limit.</param>
public sealed record ModelQuota(string Model, QuotaUse? Used);
