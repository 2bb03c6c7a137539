using System.Collections.Concurrent;
using Pipeline.Cleaning;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Testing.Doubles;

/// <summary>Counts what it is asked for; fails or waits as told.</summary>
public sealed class ScriptedSummarizer : ISummarizer
{
    private int count;

    public SummaryProfile Profile { get; set; } = new("scripted", "1");

    public bool IsFree { get; set; }

    /// <summary>Calls so far: what was paid for.</summary>
    public int Count => Volatile.Read(ref count);

    public ConcurrentQueue<string> Titles { get; } = new();

    /// <summary>Of the calls for urgent articles.</summary>
    public ConcurrentQueue<string> UrgentTitles { get; } = new();

    /// <summary>The dumps that the calls were for.</summary>
    public ConcurrentQueue<string?> DumpIds { get; } = new();

    /// <summary>Runs in each call, given its number; may throw or wait.</summary>
    public Func<int, CancellationToken, Task>? Script { get; set; }

    /// <summary>The summary's text; the first paragraph when null.</summary>
    public string? Text { get; set; }

    /// <summary>Codes that each summary names.</summary>
    public IReadOnlyList<string> Topics { get; set; } = [];

    /// <summary>Marks each summary as another's, as in a long outage.</summary>
    public Fallback? Fallback { get; set; }

    /// <summary>What each call costs, given its number; nothing when null.</summary>
    public Func<int, Usage>? Usage { get; set; }

    public async Task<Summary> SummarizeAsync(Article article, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref count);
        Titles.Enqueue(article.Title);
        DumpIds.Enqueue(article.DumpId);
        if (article.IsUrgent)
        {
            UrgentTitles.Enqueue(article.Title);
        }

        if (Script is { } script)
        {
            await script(number, cancellationToken).ConfigureAwait(false);
        }

        return new Summary
        {
            Headline = article.Title,
            Text = Text ?? article.Paragraphs[0].In(article.Body),
            KeyPoints = [.. article.Paragraphs.Select(span => new KeyPoint("A point.", [span]))],
            Topics = Topics,
            Model = Profile.Model,
            Fallback = Fallback,
            Usage = Usage?.Invoke(number) ?? Pipeline.Summarization.Models.Usage.None,
        };
    }
}
