using System.Diagnostics;
using System.Globalization;
using Pipeline.Dumps;

namespace Pipeline.Tests.Dumps;

/// <summary>Damaged dumps end as articles or rejections: no crash, no hang, and what lies before the damage is kept.</summary>
public sealed class DamageTests
{
    /// <summary>Set to let each sample be hurt more often than in a run of all tests.</summary>
    private const string RoundsVariable = "PIPELINE_FUZZ_ROUNDS";

    private const int Rounds = 40;

    private const int Tries = 5;

    private const int MostTimes = 50;

    /// <summary>Less is noise.</summary>
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(20);

    private static readonly DumpReaders Readers = Reading.Readers();

    /// <summary>Forms whose entries follow one another in the dump's own bytes.</summary>
    private static readonly HashSet<string> Successive =
    [
        DumpFormat.Ndjson,
        DumpFormat.Json,
        DumpFormat.Csv,
        DumpFormat.Mbox,
        DumpFormat.Warc,
        DumpFormat.WarcGzip,
    ];

    public static TheoryData<string> Samples =>
        [
            .. Seeds.Names,
            .. Enumerable.Range(0, DumpFormatTests.Samples().Count).Select(index => index.ToString(CultureInfo.InvariantCulture)),
        ];

    public static TheoryData<string> SeedNames => [.. Seeds.Names];

    [Theory]
    [MemberData(nameof(SeedNames))]
    public async Task A_dump_that_is_cut_off_keeps_what_came_before(string name)
    {
        var bytes = Seeds.Read(name);
        var whole = await ReadAsync(name, bytes);
        var step = Math.Max(1, bytes.Length / 150);
        foreach (var cut in Enumerable.Range(1, bytes.Length - 1).Where(cut => cut % step == 0 || cut > bytes.Length - 30))
        {
            var found = await ReadAsync(name, bytes[..cut]);
            if (Successive.Contains(whole[0].Format!) && name != "export.tsv" && !name.EndsWith(".zst", StringComparison.Ordinal))
            {
                var complete = whole.TakeWhile(entry => entry.Offset + entry.Length <= cut).ToList();
                Assert.True(complete.Count <= found.Count, $"cut at {cut}");
                // A separator that is cut off itself may count as the last words of what it separated.
                Assert.All(
                    complete.Zip(found),
                    pair => Assert.StartsWith(pair.First.Article!.Content.TrimEnd(), pair.Second.Article?.Content, StringComparison.Ordinal)
                );
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_corrupted_dump_ends_in_order(string sample)
    {
        var rounds = int.TryParse(Environment.GetEnvironmentVariable(RoundsVariable), CultureInfo.InvariantCulture, out var asked)
            ? asked
            : Rounds;
        var (name, bytes) = int.TryParse(sample, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? ("x", DumpFormatTests.Samples()[index])
            : (sample, Seeds.Read(sample));
        await ReadAsync(name, bytes);
        var random = new Random(1);
        for (var round = 0; round < rounds; round++)
        {
            var hurt = Damage.Of(bytes, random);
            try
            {
                Assert.False(
                    await IsSlowAsync(name, bytes, hurt),
                    $"{name}, round {round}, took more than {MostTimes} times as long as unhurt.");
            }
            catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
            {
                throw new InvalidOperationException($"{name}, round {round}", e);
            }
        }
    }

    /// <summary>Slow beside the unhurt dump, each time: once, the machine may have been busy.</summary>
    private static async Task<bool> IsSlowAsync(string name, byte[] whole, byte[] hurt)
    {
        for (var i = 0; i < Tries; i++)
        {
            var time = await TimeAsync(name, hurt);
            if (time < MostTimes * LeastTime || time < MostTimes * await TimeAsync(name, whole))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<TimeSpan> TimeAsync(string name, byte[] bytes)
    {
        var started = Stopwatch.GetTimestamp();
        await ReadAsync(name, bytes);
        return Stopwatch.GetElapsedTime(started);
    }

    private static async Task<List<DumpEntry>> ReadAsync(string name, byte[] bytes)
    {
        var source = new MemoryDumpSource(name, bytes);
        var entries = new List<DumpEntry>();
        try
        {
            var reader = await Readers.SelectAsync(source, default);
            await foreach (var entry in reader.ReadAsync(source, DumpPosition.Start, default))
            {
                Assert.True(entry.Article is null != entry.Rejection is null);
                entries.Add(entry);
            }
        }
        catch (DumpRejectedException e)
        {
            Assert.NotEmpty(e.Rejection.Reason);
        }

        return entries;
    }
}
