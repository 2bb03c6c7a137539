using System.Globalization;
using Microsoft.Extensions.Options;
using Pipeline.Cli.Json;
using Pipeline.Cli.Output;
using Pipeline.Ledger;
using Pipeline.Spending;

namespace Pipeline.Cli.Running;

/// <summary>Tells what happens in a run, and counts it.</summary>
internal sealed class RunReport(IRunOutput output, IOptions<BudgetOptions> budget, RunPlace place, TimeProvider clock)
{
    private readonly long started = clock.GetTimestamp();
    private Action<RunProgress> show = static _ => { };

    public RunTally Tally { get; } = new();

    /// <summary>What is put back for later; null for nothing.</summary>
    public Waiting? Waiting { get; set; }

    public Task ShowAsync(Func<Task> work) => output.ShowAsync(async progress =>
    {
        show = progress;
        await work();
        return true;
    });

    public void Note(string text) => output.Note(text);

    public void Delivered(string source, RunAnswer answer)
    {
        Tally.Delivered++;
        place.Results?.Add(answer.EventId, answer.Data);
        output.Result(SummaryOutput.Of(source, answer.Data));
    }

    public void Rejected(string source, Problem rejection)
    {
        Tally.AddRejected();
        output.Problem(source, rejection);
    }

    public void Undelivered(string source, ArticleRow article)
    {
        Tally.Add(article.State);
        output.Problem(source, article.Problem!);
    }

    public void Undelivered(string source, DumpRow dump)
    {
        if (dump is not { State: DumpState.Cancelled, Cancelled: > 0 })
        {
            // The articles of a cancelled dump are counted themselves.
            Tally.Add(dump.State);
        }

        output.Problem(source, dump.Problem!);
    }

    public void Progress(IReadOnlyList<UploadedDump> uploads) => show(new(
        uploads.Count,
        uploads.Count(upload => upload.IsRead),
        uploads.Count(upload => upload.Record.IsSettled),
        uploads.Sum(upload => upload.Record.Length),
        uploads.Sum(upload => upload.IsRead ? upload.Record.Length : upload.Record.BytesRead),
        uploads.Sum(Found),
        Tally.Delivered,
        Math.Max(Tally.Problems, uploads.Sum(upload => upload.Record.Rejected + upload.Record.Dead + upload.Record.Cancelled)),
        Rate(),
        Waiting));

    /// <summary>Whether the run was stopped before all of its files were settled.</summary>
    public bool IsLeftOpen { get; private set; }

    public void End(IReadOnlyList<UploadedDump> uploads)
    {
        WriteFiles(uploads);
        var tally = $"{Tally}{Cost(uploads)}";
        string[] lines = [.. place.Lines(Tally.HasFailed)];
        foreach (var line in place.IsKept || Tally.HasFailed ? lines.Append(tally) : lines.Prepend(tally))
        {
            output.Note(line);
        }
    }

    /// <summary>What was done until a run was stopped.</summary>
    public void Stopped(IReadOnlyList<UploadedDump> uploads)
    {
        WriteFiles(uploads);
        IsLeftOpen = uploads.Any(upload => !upload.Record.IsSettled);
        output.Note($"Stopped. So far: {Tally}.");
        foreach (var line in place.Lines(hasFailed: false, IsLeftOpen))
        {
            output.Note(line);
        }

        if (IsLeftOpen && !place.IsForALook(hasFailed: true))
        {
            output.Note("The next 'pipeline run' there goes on with what is open.");
        }
    }

    private void WriteFiles(IReadOnlyList<UploadedDump> uploads)
    {
        foreach (var line in FileTable.Lines([.. uploads.Select(Totals)]))
        {
            output.Note(line);
        }
    }

    private static FileTotals Totals(UploadedDump upload) => new(
        upload.Path,
        Found(upload),
        upload.Delivered,
        upload.Record.Rejected + (IsRejected(upload.Record) ? 1 : 0),
        upload.Record.Dead + upload.Record.Cancelled,
        upload.Tokens,
        upload.Record.Cost,
        upload.Record.SettledAt - upload.Record.AcceptedAt);

    /// <summary>
    /// The answer of an article can be faster than the next look at its dump's row, and a dump that ends early has rows beyond its
    /// position.
    /// </summary>
    private static int Found(UploadedDump upload) =>
        Math.Max(upload.Delivered, Math.Max(upload.Record.Position.Ordinal, upload.Record.Settled));

    /// <summary>A file that cannot be read counts as one, as in the last line.</summary>
    private static bool IsRejected(DumpRow dump) => dump is { State: DumpState.Rejected, Problem: not null };

    /// <summary>Articles a second, with one digit, so that it does not change with each look.</summary>
    private double Rate() => Math.Round(Tally.Delivered / Math.Max(1, clock.GetElapsedTime(started).TotalSeconds), 1);

    private string Cost(IReadOnlyList<UploadedDump> uploads) =>
        uploads.Aggregate((decimal?)0, (sum, upload) => sum + upload.Record.Cost) switch
        {
            null => $"; cost not known: no price for the model is set ({ModelPrice.Section}:MODEL)",
            0 => "",
            { } sum => string.Create(CultureInfo.InvariantCulture, $"; cost {sum:0.######} {budget.Value.Currency}"),
        };
}
