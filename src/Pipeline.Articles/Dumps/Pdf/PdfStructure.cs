using Pipeline.Dumps.Xml;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

using Pipeline.Dumps.Blocks;

namespace Pipeline.Dumps.Pdf;

/// <summary>
/// Looks through a PDF's objects before a parser follows them (ISO 32000-1, 7.3 and 7.7.3): how many there are, and whether
/// the tree of pages ends. Offsets and tables are not believed: what looks like an object is one.
/// </summary>
internal sealed class PdfStructure(ReadOnlyMemory<byte> pdf, DocumentBudget budget, IFilterProvider filters)
{
    /// <summary>Of arrays and dictionaries, and of the tree of pages.</summary>
    public const int Deepest = 256;

    /// <summary>How often the same bytes may be part of an object.</summary>
    private const int MostTimesRead = 8;

    /// <summary>In bytes: what a place in a file of any size needs.</summary>
    private const int WidestColumn = 8;

    private const string Limit = nameof(DumpLimits.DocumentObjects);

    private readonly bool isEncrypted = pdf.Span.IndexOf("/Encrypt"u8) >= 0;
    private readonly Dictionary<long, List<long>> kids = [];
    private int objects;
    private long tokenized;

    private static ReadOnlySpan<byte> White => "\0\t\n\f\r "u8;

    /// <exception cref="DumpRejectedException">It passes a limit, or its pages form no tree.</exception>
    public void Check()
    {
        var bytes = pdf.Span;
        for (var at = Next(0); at >= 0; at = Next(at + 3))
        {
            if (at >= 3 && bytes[(at - 3)..at].SequenceEqual("end"u8))
            {
                continue;
            }

            Count();
            var (token, end) = Token(pdf, at + 3);
            var number = NumberBefore(bytes[..at]);
            if (token is DictionaryToken dictionary && IsObjectStream(dictionary) && Data(dictionary, end) is { } data)
            {
                AddStream(dictionary, data);
            }

            Judge(token, end);
            Add(number, token);
        }

        Follow();
    }

    private int Next(int from)
    {
        var index = pdf.Span[from..].IndexOf("obj"u8);
        return index < 0 ? -1 : from + index;
    }

    private void Count()
    {
        if (++objects > budget.Limits.DocumentObjects)
        {
            budget.Pass(RejectionClass.EntryTooLarge, "a document has more objects", Limit, budget.Limits.DocumentObjects);
        }

        budget.Check();
    }

    private (IToken?, int End) Token(ReadOnlyMemory<byte> bytes, int at)
    {
        try
        {
            var scanner = new CoreTokenScanner(new MemoryInputBytes(bytes[at..]), true, new StackDepthGuard(Deepest));
            var token = scanner.MoveNext() ? scanner.CurrentToken : null;
            tokenized += scanner.CurrentPosition;
            if (tokenized > MostTimesRead * (long)budget.Limits.EntryBytes)
            {
                throw new DumpRejectedException(new(RejectionClass.Malformed, "the PDF's objects overlap"));
            }

            return (token, at + (int)scanner.CurrentPosition);
        }
        catch (PdfDocumentStackDepthException)
        {
            throw new DumpRejectedException(new(RejectionClass.TooDeep, $"an object of the PDF nests deeper than {Deepest} levels"));
        }
        catch (PdfDocumentFormatException)
        {
            return (null, at);
        }
    }

    private static long NumberBefore(ReadOnlySpan<byte> bytes)
    {
        var generation = LastNumber(ref bytes);
        return generation is null ? -1 : LastNumber(ref bytes) ?? -1;
    }

    private static long? LastNumber(ref ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimEnd(White);
        var start = bytes.Length;
        while (start > 0 && bytes.Length - start < 10 && bytes[start - 1] is >= (byte)'0' and <= (byte)'9')
        {
            start--;
        }

        var number = long.TryParse(bytes[start..], out var value) ? value : default(long?);
        bytes = bytes[..start];
        return number;
    }

    private void Add(long number, IToken? token)
    {
        var children = token switch
        {
            ArrayToken array => array.Data,
            DictionaryToken dictionary when dictionary.TryGet(NameToken.Kids, out var value) => value is ArrayToken list
                ? list.Data
                : [value],
            _ => [],
        };
        var references = children.OfType<IndirectReferenceToken>().Select(reference => reference.Data.ObjectNumber).ToList();
        if (references.Count == 0)
        {
            return;
        }

        if (number < 0 && token is DictionaryToken)
        {
            throw new DumpRejectedException(new(RejectionClass.Malformed, "an object of the PDF has no number"));
        }

        if (!kids.TryAdd(number, references))
        {
            kids[number].AddRange(references);
        }
    }

    private static bool IsObjectStream(DictionaryToken dictionary) =>
        dictionary.TryGet(NameToken.Type, out NameToken type) && type.Data == "ObjStm";

    private ReadOnlyMemory<byte>? Data(DictionaryToken dictionary, int from)
    {
        // The scanner may have read one byte ahead.
        from = Math.Max(0, from - 1);
        var bytes = pdf.Span[from..];
        var keyword = bytes[..Math.Min(bytes.Length, 64)].IndexOf("stream"u8);
        if (keyword < 0 || bytes[..keyword].IndexOf("endobj"u8) >= 0)
        {
            // None, or the next object's.
            return null;
        }

        var start = keyword + 6;
        start += bytes[start..] is [(byte)'\r', (byte)'\n', ..] ? 2 : 1;
        var length =
            dictionary.TryGet(NameToken.Length, out NumericToken declared)
            && declared.Int >= 0
            && start + (long)declared.Int <= bytes.Length
                ? declared.Int
                : Math.Max(0, bytes[start..].IndexOf("endstream"u8));
        return pdf.Slice(from + start, length);
    }

    private ReadOnlyMemory<byte> Decoded(DictionaryToken dictionary, ReadOnlyMemory<byte> data)
    {
        Memory<byte> bytes = data.ToArray();
        var list = filters.GetFilters(dictionary);
        for (var i = 0; i < list.Count; i++)
        {
            bytes = list[i].Decode(bytes, dictionary, filters, i);
        }

        return bytes;
    }

    // What is encrypted makes no sense here; the parser, which has the key, leaves a circle of pages and counts what it unpacks.
    private void AddStream(DictionaryToken dictionary, ReadOnlyMemory<byte> data)
    {
        if (!isEncrypted)
        {
            AddObjects(dictionary, Decoded(dictionary, data));
            return;
        }

        try
        {
            AddObjects(dictionary, Decoded(dictionary, data));
        }
        catch (Exception e) when (e is not (DumpRejectedException or OperationCanceledException or OutOfMemoryException))
        {
            budget.Check();
        }
    }

    // Numbers and offsets first, then the objects.
    private void AddObjects(DictionaryToken dictionary, ReadOnlyMemory<byte> bytes)
    {
        var first = dictionary.TryGet(NameToken.First, out NumericToken start) ? start.Int : 0;
        var header = new CoreTokenScanner(new MemoryInputBytes(bytes), true, new StackDepthGuard(Deepest));
        var places = new List<(long Number, int Offset)>();
        while (
            header.MoveNext()
            && header.CurrentToken is NumericToken number
            && header.MoveNext()
            && header.CurrentToken is NumericToken offset
            && header.CurrentPosition <= first + 1)
        {
            places.Add((number.Long, offset.Int));
        }

        foreach (var (number, offset) in places)
        {
            Count();
            if (first + (long)offset is >= 0 and var place && place < bytes.Length)
            {
                Add(number, Token(bytes, (int)place).Item1);
            }
        }
    }

    // Depth first, with the ways that lead to each node: a node that two lists name is visited twice, and so is all below it.
    private void Follow()
    {
        var visits = new Dictionary<long, double>();
        var path = new HashSet<long>();
        var stack = new Stack<(long Node, int Next)>();
        foreach (var root in kids.Keys)
        {
            if (visits.ContainsKey(root))
            {
                continue;
            }

            stack.Push((root, 0));
            path.Add(root);
            while (stack.TryPop(out var step))
            {
                var list = kids[step.Node];
                if (step.Next == 0)
                {
                    visits[step.Node] = 1;
                }

                if (step.Next > 0 && list[step.Next - 1] is var done)
                {
                    visits[step.Node] += visits.GetValueOrDefault(done, 1);
                }

                if (step.Next >= list.Count)
                {
                    path.Remove(step.Node);
                    Judge(visits[step.Node]);
                    continue;
                }

                var child = list[step.Next];
                stack.Push(step with { Next = step.Next + 1 });
                if (!path.Add(child))
                {
                    throw new DumpRejectedException(new(RejectionClass.Malformed, "the PDF's tree of pages runs in a circle"));
                }

                if (visits.ContainsKey(child) || !kids.ContainsKey(child))
                {
                    path.Remove(child);
                    continue;
                }

                if (stack.Count > Deepest)
                {
                    throw new DumpRejectedException(
                        new(RejectionClass.TooDeep, $"the PDF's tree of pages nests deeper than {Deepest} levels"));
                }

                stack.Push((child, 0));
            }
        }
    }

    // A table of objects says how wide its columns are (7.5.8.2); the parser takes as much of the stack, and a full stack ends the process.
    private void Judge(IToken? token, int end)
    {
        if (token is DictionaryToken dictionary && dictionary.TryGet(NameToken.W, out ArrayToken widths)
            && Data(dictionary, end) is not null
            && widths.Data.All(width => width is NumericToken)
            && widths.Data.Any(width => ((NumericToken)width).Data is < 0 or > WidestColumn))
        {
            throw new DumpRejectedException(new(RejectionClass.Malformed, "the PDF's table of objects has columns that no table has"));
        }
    }

    private void Judge(double visits)
    {
        if (visits > budget.Limits.DocumentObjects)
        {
            budget.Pass(
                RejectionClass.EntryTooLarge,
                "the tree of pages of a document has more nodes",
                Limit,
                budget.Limits.DocumentObjects);
        }
    }
}
