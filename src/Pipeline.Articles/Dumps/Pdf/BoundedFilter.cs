using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

using Pipeline.Dumps.Blocks;

namespace Pipeline.Dumps.Pdf;

/// <summary>
/// A filter that is only let loose on data whose size behind it is known to be within the budget: the package decodes
/// into memory without a limit.
/// </summary>
internal sealed class BoundedFilter(IFilter inner, DocumentBudget budget) : IFilter
{
    /// <summary>RFC 1950: what stands before the deflated data.</summary>
    private const int ZlibHeader = 2;

    private const int RunLengthEnd = 128;

    public bool IsSupported => inner.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        budget.Check();
        var expected = inner switch
        {
            FlateFilter => Inflated(input),
            LzwFilter => LzwLength.Of(input.Span, budget.Left + 1),
            RunLengthFilter => RunLength(input.Span),
            _ => input.Length,
        };
        if (expected > Math.Min(budget.Left, budget.Limits.EntryBytes))
        {
            budget.Pass(
                RejectionClass.ExpandsTooFar,
                "a stream of a document holds more bytes",
                nameof(DumpLimits.EntryBytes),
                budget.Limits.EntryBytes);
        }

        var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        budget.AddDecoded(output.Length);
        return output;
    }

    // A damaged stream is as long as it can be read.
    private long Inflated(Memory<byte> input)
    {
        if (input.Length <= ZlibHeader)
        {
            return 0;
        }

        using var inflater = new DeflateStream(((ReadOnlyMemory<byte>)input[ZlibHeader..]).AsStream(), CompressionMode.Decompress);
        var buffer = new byte[DumpHead.Size];
        var (total, limit) = (0L, Math.Min(budget.Left, budget.Limits.EntryBytes));
        try
        {
            while (total <= limit && inflater.Read(buffer) is > 0 and var read)
            {
                total += read;
            }
        }
        catch (InvalidDataException)
        {
            return total;
        }

        return total;
    }

    private static long RunLength(ReadOnlySpan<byte> input)
    {
        var length = 0L;
        for (var i = 0; i < input.Length && input[i] != RunLengthEnd;)
        {
            var isCopy = input[i] < RunLengthEnd;
            length += isCopy ? input[i] + 1 : 257 - input[i];
            i += isCopy ? input[i] + 2 : 2;
        }

        return length;
    }
}
