using System.Globalization;
using Pipeline.Dumps;
using Pipeline.Tests.Cleaning;

namespace Pipeline.Tests.Dumps.Fuzzing;

/// <summary>
/// Files that keep their format's structure and exaggerate it: each ends in articles and rejections, allocates in proportion to its bytes,
/// and makes no reader and no cleaner fail.
/// </summary>
[Collection(nameof(Alone))]
public sealed class StructureTests
{
    /// <summary>Set to make so many files of each format, with up to as many entries, levels and characters as the next.</summary>
    private const string RoundsVariable = "PIPELINE_FUZZ_ROUNDS";

    /// <summary>Set to a number, as of a night: other files are made.</summary>
    private const string SeedVariable = "PIPELINE_FUZZ_SEED";

    private const int Rounds = 12;

    private const int Most = 2000;

    private const int MostInLongRuns = 20_000;

    /// <summary>Bytes that reading and cleaning allocate for each byte of a file; pages take most.</summary>
    private const int MostForAByte = 4000;

    /// <summary>Bytes that any file takes: buffers, models, parsers.</summary>
    private const long Least = 64L * 1024 * 1024;

    /// <summary>Bytes that a PDF takes at its limit of letters: a small file may show one page as often as it likes.</summary>
    private const long LeastOfPdf = 3L * 1024 * 1024 * 1024;

    private static readonly DumpReaders Readers = Reading.Readers();

    public static TheoryData<string> Names => [.. StructuredFile.Makers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_is_exaggerated_ends_in_order(string name)
    {
        var (rounds, seed) = (Number(RoundsVariable), Number(SeedVariable) ?? 1);
        for (var round = 0; round < (rounds ?? Rounds); round++)
        {
            var random = new Random(HashCode(name, seed, round));
            var bytes = StructuredFile.Of(name, random, rounds is null ? Most : MostInLongRuns);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            try
            {
                await ReadAsync(name, bytes);
            }
            catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
            {
                throw new InvalidOperationException($"{name}, seed {seed}, round {round}, {bytes.Length} bytes", e);
            }

            var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            Assert.True(
                allocated <= (name.EndsWith(".pdf", StringComparison.Ordinal) ? LeastOfPdf : Least) + ((long)MostForAByte * bytes.Length),
                $"{name}, seed {seed}, round {round}: {allocated} bytes allocated for {bytes.Length}");
        }
    }

    private static async Task ReadAsync(string name, byte[] bytes)
    {
        var source = new MemoryDumpSource(name, bytes);
        try
        {
            var reader = await Readers.SelectAsync(source, default);
            await foreach (var entry in reader.ReadAsync(source, DumpPosition.Start, default))
            {
                if (entry.Article is { } article)
                {
                    Cleaners.Default.Clean(article, TestContext.Current.CancellationToken);
                }
                else
                {
                    AssertExpected(entry.Rejection!);
                }
            }
        }
        catch (DumpRejectedException e)
        {
            AssertExpected(e.Rejection);
        }
    }

    /// <summary>A reader that failed says so in its rejection, which hides it from nobody but a test.</summary>
    private static void AssertExpected(Problem rejection) =>
        Assert.DoesNotContain("makes its reader fail", rejection.Reason, StringComparison.Ordinal);

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The same in each process.</summary>
    private static int HashCode(string name, int seed, int round) =>
        name.Aggregate((seed * 397) + round, (hash, c) => unchecked((hash * 31) + c));
}
