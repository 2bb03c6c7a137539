using System.Diagnostics;
using System.Text;
using Pipeline.Dumps;

namespace Pipeline.Tests.Dumps;

/// <summary>Damaged dumps end as articles or rejections: no crash, no hang.</summary>
public sealed class MutationTests
{
    private const int Rounds = 40;

    private static readonly DumpReaders Readers = Reading.Readers();

    public static TheoryData<int> Samples => [.. Enumerable.Range(0, FormTests.Samples().Count)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_truncated_or_corrupted_dump_ends_in_order(int sample)
    {
        var bytes = FormTests.Samples()[sample];
#pragma warning disable RS0030 // The seed is fixed: the same mutations in every run.
        var random = new Random(sample + 1);
#pragma warning restore RS0030
        for (var round = 0; round < Rounds; round++)
        {
            var mutated = bytes[..(round % 2 == 0 ? random.Next(1, bytes.Length) : bytes.Length)];
            for (var i = 0; i < (round % 2 == 0 ? 0 : 1 + (round / 4)); i++)
            {
                mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
            }

            var started = Stopwatch.GetTimestamp();
            await ReadAsync(mutated, round);
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5), $"sample {sample}, round {round} took {Stopwatch.GetElapsedTime(started)}");
        }
    }

    private static async Task ReadAsync(byte[] bytes, int round)
    {
        var source = new MemoryDumpSource("x", bytes);
        try
        {
            var reader = await Readers.SelectAsync(source, default);
            await foreach (var entry in reader.ReadAsync(source, DumpPosition.Start, default))
            {
                Assert.True(entry.Article is null != entry.Rejection is null);
            }
        }
        catch (DumpRejectedException e)
        {
            Assert.NotEmpty(e.Rejection.Reason);
        }
        catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
        {
            throw new InvalidOperationException($"Round {round} of {Encoding.Latin1.GetString(bytes[..Math.Min(40, bytes.Length)])}", e);
        }
    }
}
