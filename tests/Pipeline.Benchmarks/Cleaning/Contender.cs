using System.Diagnostics;
using System.Text;

namespace Pipeline.Benchmarks.Cleaning;

/// <summary>One way to handle documents, with its best round so far.</summary>
internal sealed class Contender(string name, Action<string> handle)
{
    private TimeSpan best = TimeSpan.MaxValue;
    private TimeSpan slowest;
    private long allocated;

    public void WarmUp(IReadOnlyList<string> documents, TimeSpan time)
    {
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < time;)
        {
            foreach (var document in documents)
            {
                handle(document);
            }
        }
    }

    public void Run(IReadOnlyList<string> documents)
    {
        GC.Collect();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var longest = TimeSpan.Zero;
        var started = Environment.CpuUsage.TotalTime;
        foreach (var document in documents)
        {
            var since = Stopwatch.GetTimestamp();
            handle(document);
            var taken = Stopwatch.GetElapsedTime(since);
            longest = taken > longest ? taken : longest;
        }

        var time = Environment.CpuUsage.TotalTime - started;
        if (time < best)
        {
            (best, slowest, allocated) = (time, longest, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    public string Row(IReadOnlyList<string> documents)
    {
        var megabytes = documents.Sum(document => (double)Encoding.UTF8.GetByteCount(document)) / 1e6;
        return $"| {name} | {documents.Count} | {megabytes / best.TotalSeconds:F1} | {documents.Count / best.TotalSeconds:F0} | {allocated / 1024.0 / documents.Count:F0} | {slowest.TotalMilliseconds:F0} |";
    }
}
