using System.ClientModel.Primitives;
using System.Globalization;
using Pipeline.Quota;

namespace Pipeline.Azure.Models.Resilience;

/// <summary>How long a service asks to be left alone.</summary>
internal static class RetryAfterHeader
{
    /// <summary>
    /// <c>retry-after-ms</c>, else <c>Retry-After</c> in seconds, else as a date. Negative, past and no number are zero,
    /// more than the gate's longest pause is that pause; null when there is none that can be read.
    /// </summary>
    public static TimeSpan? Read(PipelineResponseHeaders headers, DateTimeOffset now)
    {
        if (headers.TryGetValue("retry-after-ms", out var text) && Number(text) is { } milliseconds)
        {
            return Clamp(milliseconds / 1_000);
        }

        if (!headers.TryGetValue("Retry-After", out text))
        {
            return null;
        }

        if (Number(text) is { } seconds)
        {
            return Clamp(seconds);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? Clamp((date - now).TotalSeconds)
            : null;
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan Clamp(double seconds) =>
        seconds >= QuotaGate.LongestPause.TotalSeconds ? QuotaGate.LongestPause
        : seconds > 0 ? TimeSpan.FromSeconds(seconds)
        : TimeSpan.Zero;
}
