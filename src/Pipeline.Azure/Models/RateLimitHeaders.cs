using System.ClientModel.Primitives;
using System.Globalization;
using Pipeline.Quota;

namespace Pipeline.Azure.Models;

/// <summary>The limits that a service states with its answers, good and bad.</summary>
internal static class RateLimitHeaders
{
    /// <summary>
    /// <c>x-ratelimit-limit-tokens</c> and <c>-requests</c>, by the minute. Zero and -1, which Azure has sent, state nothing.
    /// </summary>
    public static QuotaLimits Read(PipelineResponseHeaders headers) =>
        new(Number(headers, "x-ratelimit-limit-tokens"), Number(headers, "x-ratelimit-limit-requests"));

    private static double? Number(PipelineResponseHeaders headers, string name) =>
        headers.TryGetValue(name, out var text)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? number
            : null;
}
