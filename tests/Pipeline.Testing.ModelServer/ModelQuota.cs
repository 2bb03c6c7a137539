using System.Globalization;
using System.Text.Json.Nodes;

namespace Pipeline.Testing.ModelServer;

/// <summary>
/// A deployment's quota as Azure OpenAI enforces it: a call is charged with its prompt and its whole output limit when it
/// comes; tokens are a bucket of ten seconds' worth that fills steadily; requests are counted in the last second and the last
/// ten. What does not fit is answered 429 with the time after which it would.
/// </summary>
/// <param name="tokensPerMinute">Null: not limited.</param>
/// <param name="requestsPerMinute">Null: not limited.</param>
/// <param name="clock">Gives the time.</param>
public sealed class ModelQuota(int? tokensPerMinute, int? requestsPerMinute, TimeProvider clock)
{
    private static readonly TimeSpan[] Windows = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10)];

    private readonly Lock turn = new();
    private readonly Queue<DateTimeOffset> starts = new();
    private double level = (tokensPerMinute ?? 0) / 6.0;
    private DateTimeOffset filled = clock.GetUtcNow();
    private QuotaCount count;

    public QuotaCount Count
    {
        get
        {
            lock (turn)
            {
                return count;
            }
        }
    }

    public Reply Answer(RecordedRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        var prompt =
            (
                body["messages"]!.AsArray().Sum(message => ((string)message!["content"]!).Length)
                + (body["response_format"]?.ToJsonString().Length ?? 0)
            ) / 4;
        var charge = prompt + ((int?)body["max_completion_tokens"] ?? (int?)body["max_tokens"] ?? 0);
        lock (turn)
        {
            var now = clock.GetUtcNow();
            var wait = Wait(now, charge);
            if (wait > TimeSpan.Zero)
            {
                count = count with { Refused = count.Refused + 1 };
                return Errors.Throttled([
                    ("retry-after-ms", Number(wait.TotalMilliseconds)), ("retry-after", Number(wait.TotalSeconds)), .. Headers(now)]);
            }

            level -= charge;
            starts.Enqueue(now);
            count = new(count.Tokens + charge, count.Accepted + 1, count.Refused);
            return new Reply.Obedient(prompt, Headers(now));
        }
    }

    /// <summary>How long until the call would fit. A call larger than the bucket passes when the bucket is full.</summary>
    private TimeSpan Wait(DateTimeOffset now, int charge)
    {
        var wait = TimeSpan.Zero;
        if (tokensPerMinute is { } tokens)
        {
            level = Math.Min(tokens / 6.0, level + tokens * (now - filled).TotalMinutes);
            filled = now;
            wait = TimeSpan.FromMinutes((Math.Min(charge, tokens / 6.0) - level) / tokens);
        }

        while (starts.TryPeek(out var first) && first <= now - Windows[^1])
        {
            starts.Dequeue();
        }

        foreach (var window in Windows)
        {
            if (
                requestsPerMinute is { } requests
                && Allowed(requests, window) is var allowed
                && starts.Count(start => start > now - window) >= allowed)
            {
                var free = starts.ElementAt(starts.Count - allowed) + window - now;
                wait = free > wait ? free : wait;
            }
        }

        return wait;
    }

    private (string, string)[] Headers(DateTimeOffset now)
    {
        var headers = new List<(string, string)>();
        if (tokensPerMinute is { } tokens)
        {
            headers.Add(("x-ratelimit-limit-tokens", Number(tokens)));
            headers.Add(("x-ratelimit-remaining-tokens", Number(Math.Max(0, level))));
        }

        if (requestsPerMinute is { } requests)
        {
            headers.Add(("x-ratelimit-limit-requests", Number(requests)));
            headers.Add(
                (
                    "x-ratelimit-remaining-requests",
                    Number(Math.Max(0, Allowed(requests, Windows[^1]) - starts.Count(start => start > now - Windows[^1])))));
        }

        return [.. headers];
    }

    private static int Allowed(int perMinute, TimeSpan window) => (int)Math.Ceiling(perMinute * window.TotalMinutes);

    private static string Number(double value) => Math.Ceiling(value).ToString("0", CultureInfo.InvariantCulture);
}
