using System.Diagnostics;
using System.Text;

namespace Pipeline.Tests.Dumps;

/// <summary>
/// Small files that a parser takes out of all proportion: time and memory grow with the bytes, and neighbours go through.
/// </summary>
public sealed class HostileShapeTests
{
    private const string Good = "<item><title>Good</title><description>The ferry is late.</description></item>";

    /// <summary>Name, the file with so many of what it has too many of, and what comes out of it.</summary>
    public static TheoryData<string> Shapes => new(Files.Keys);

    private static readonly Dictionary<string, (string Name, Func<int, string> File, int Count, string[] Expected)> Files = new()
    {
        ["attributes"] = (
            "a.rss",
            count => Rss("<item " + Repeat(count, i => $"a{i}=\"\" ") + "><title>x</title></item>"),
            100_000,
            ["Good", "!entry-too-large", "Good"]),
        ["an attribute"] = (
            "a.rss",
            count => Rss($"<item a=\"{new string('x', count)}\"><title>x</title></item>"),
            20_000_000,
            ["Good", "!entry-too-large", "Good"]),
        ["a text"] = (
            "a.rss",
            count => Rss($"<item><description>{new string('x', count)}</description></item>"),
            20_000_000,
            ["Good", "!entry-too-large", "Good"]),
        ["a CDATA section"] = (
            "a.rss",
            count => Rss($"<item><description><![CDATA[{new string('x', count)}]]></description></item>"),
            20_000_000,
            ["Good", "!entry-too-large", "Good"]),
        ["a comment"] = ("a.rss", count => Rss($"<!-- -- {new string('x', count)}-->"), 20_000_000, ["Good", "Good"]),
        ["elements"] = (
            "a.rss",
            count => Rss($"<item>{Repeat(count, _ => "<a/>")}</item>"),
            1_000_000,
            ["Good", "!entry-too-large", "Good"]),
        ["parts"] = (
            "a.mbox",
            count => Mail("one") + Mail("x", Repeat(count, _ => "--b\n\n")) + Mail("two"),
            400_000,
            ["one", "!entry-too-large", "two"]),
        ["folded lines"] = (
            "a.mbox",
            count => Mail("one") + Mail("x", "t", "X-A: b\n" + Repeat(count, _ => " c\n")) + Mail("two"),
            1_000_000,
            ["one", "!entry-too-large", "two"]),
        ["addresses"] = (
            "a.mbox",
            count => Mail("one") + Mail("x", "t", "Cc: " + Repeat(count, _ => "a@example.org,") + "\n") + Mail("two"),
            400_000,
            ["one", "!entry-too-large", "two"]),
        ["characters of a text"] = (
            "a.ndjson",
            count => Line("one", "A.") + Line("x", Repeat(count, _ => "A. ")) + Line("two", "B."),
            4_000_000,
            ["one", "!entry-too-large", "two"]),
        ["lines of a text"] = (
            "a.ndjson",
            count => Line("one", "A.") + Line("x", Repeat(count, _ => "-\\n")) + Line("two", "B."),
            1_700_000,
            ["one", "!entry-too-large", "two"]),
        ["words between tags"] = (
            "a.ndjson",
            count => Line("one", "A.") + Line("x", "<p>" + new string('x', count) + "</p>") + Line("two", "B."),
            10_000_000,
            ["one", "!entry-too-large", "two"]),
        ["tags"] = (
            "a.ndjson",
            count => Line("one", "A.") + Line("x", Repeat(count, _ => "<p>a")) + Line("two", "B."),
            1_000_000,
            ["one", "!entry-too-large", "two"]),
        ["items of a list"] = (
            "a.ndjson",
            count => Line("one", "A.") + Line("x", Repeat(count, _ => "<li>a")) + Line("two", "B."),
            3_000_000,
            ["one", "!entry-too-large", "two"]),
        ["cells of a table"] = (
            "a.ndjson",
            count => Line("one", "A.") + Line("x", "<table><tr>" + Repeat(count, _ => "<td>a")) + Line("two", "B."),
            3_000_000,
            ["one", "!entry-too-large", "two"]),
        ["line breaks"] = (
            "a.ndjson",
            count => Line("one", "A.") + Line("x", Repeat(count, _ => "a<br>")) + Line("two", "B."),
            3_000_000,
            ["one", "!entry-too-large", "two"]),
        ["values"] = (
            "a.json",
            count => "{\"x\":[{}" + Repeat(count, _ => ",1") + "]}",
            8_100_000,
            ["!entry-too-large"]),
        ["folded lines of a part"] = (
            "a.mbox",
            count => Mail("one") + Mail("x", "--b\nX-A: b\n" + Repeat(count, _ => " c\n")) + Mail("two"),
            1_000_000,
            ["one", "!entry-too-large", "two"]),
    };

    private const int Runs = 10;

    /// <summary>Times as long as eight eighths: linear is 1, quadratic is 8.</summary>
    private const double MostTime = 4;

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task One_bad_entry_is_rejected_alone_with_the_limit_s_name(string shape)
    {
        var (name, file, count, expected) = Files[shape];

        var entries = await Reading.AllAsync(name, file(count));

        Assert.Equal(expected, entries.Select(entry => entry.Rejection is { } r ? "!" + r.Class : entry.Article!.Title));
        Assert.All(
            entries.Where(entry => entry.Rejection is not null),
            entry => Assert.Contains("Pipeline:Limits:", entry.Rejection!.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Eight_times_as_many_take_about_eight_times_the_time_and_memory(string shape)
    {
        var (name, file, count, _) = Files[shape];
        var (small, large) = (Encoding.UTF8.GetBytes(file(count / 8)), Encoding.UTF8.GetBytes(file(count)));
        var (eighths, whole) = (new Cost(double.MaxValue, double.MaxValue), new Cost(double.MaxValue, double.MaxValue));

        // Both sides do as much, so that other tests disturb them alike, and make them slower, never faster: the fastest of several counts.
        for (
            var run = 0;
            run < Runs
                && !(whole.Time < MostTime * eighths.Time
                    && whole.Allocated < 1.5 * eighths.Allocated
                    && whole.Allocated < 64.0 * large.Length);
            run++)
        {
            eighths = eighths.Least(await CostAsync(name, small, times: 8));
            whole = whole.Least(await CostAsync(name, large, times: 1));
        }

        Assert.InRange(whole.Time / eighths.Time, 0, MostTime);
        Assert.InRange(whole.Allocated / eighths.Allocated, 0, 1.5);
        Assert.InRange(whole.Allocated / large.Length, 0, 64);
    }

    [Theory]
    [InlineData('L')]
    [InlineData('x')]
    public async Task A_header_of_a_tar_is_not_read_at_any_length(char kind)
    {
        const int Size = 32 * 1024 * 1024;
        var header = TarHeader(kind, Encoding.ASCII.GetBytes(Convert.ToString(Size, 8).PadLeft(11, '0') + "\0"));
        var source = new MemoryDumpSource("a.tar", [.. TarFile("A first article."), .. header, .. new byte[Size + 1024]]);
        var reader = await Reading.Readers().SelectAsync(source, default);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var entries = new List<Pipeline.Dumps.DumpEntry>();
        var end = await Assert.ThrowsAsync<Pipeline.Dumps.DumpRejectedException>(async () =>
        {
            await foreach (var entry in reader.ReadAsync(source, Pipeline.Dumps.DumpPosition.Start, default))
            {
                entries.Add(entry);
            }
        });

        Assert.Equal(RejectionClass.Malformed, end.Rejection.Class);
        Assert.Single(entries, entry => entry.Article is not null);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2L * Size);
    }

    [Fact]
    public async Task A_tar_whose_file_has_a_size_beyond_all_numbers_is_rejected()
    {
        byte[] tar = [.. TarHeader('0', Enumerable.Repeat((byte)0xFF, 12).ToArray()), .. new byte[512]];

        Assert.Equal(RejectionClass.Malformed, Assert.Single(await Reading.AllAsync("a.tar", tar)).Rejection?.Class);
    }

    private static byte[] TarFile(string text) =>
    [
        .. TarHeader('0', Encoding.ASCII.GetBytes(Convert.ToString(text.Length, 8).PadLeft(11, '0') + "\0")),
        .. Encoding.ASCII.GetBytes(text.PadRight(512, '\0')),
    ];

    private static byte[] TarHeader(char kind, byte[] size)
    {
        var header = new byte[512];
        Encoding.ASCII.GetBytes("a.txt").CopyTo(header, 0);
        Encoding.ASCII.GetBytes("0000644\0").CopyTo(header, 100);
        size.CopyTo(header, 124);
        header[156] = (byte)kind;
        Encoding.ASCII.GetBytes("ustar\0" + "00").CopyTo(header, 257);
        header.AsSpan(148, 8).Fill((byte)' ');
        Encoding.ASCII.GetBytes(Convert.ToString(header.Sum(value => value), 8).PadLeft(6, '0') + "\0 ").CopyTo(header, 148);
        return header;
    }

    [Theory]
    [InlineData(999, true)]
    [InlineData(1001, false)]
    public async Task Attributes_are_counted_exactly(int count, bool isRead)
    {
        var entries = await Reading.AllAsync(
            "a.rss",
            Rss($"<item {Repeat(count, i => $"a{i}='' ")}><description>The ferry is late.</description></item>"));

        Assert.Equal(isRead, entries[1].Article is not null);
    }

    /// <summary>Reading from memory never leaves the thread, so the thread's allocations are the reader's alone.</summary>
    private static async Task<Cost> CostAsync(string name, byte[] bytes, int times)
    {
        var source = new MemoryDumpSource(name, bytes);
        var reader = await Reading.Readers().SelectAsync(source, default);
        var (thread, before) = (Environment.CurrentManagedThreadId, GC.GetAllocatedBytesForCurrentThread());
        var (watch, pauses) = (Stopwatch.StartNew(), GC.GetTotalPauseDuration());
        for (var i = 0; i < times; i++)
        {
            await foreach (var entry in reader.ReadAsync(source, Pipeline.Dumps.DumpPosition.Start, default))
            {
                Assert.NotNull(entry);
            }
        }

        Assert.Equal(thread, Environment.CurrentManagedThreadId);

        // A collection is for what all tests have made.
        var time = watch.Elapsed - (GC.GetTotalPauseDuration() - pauses);
        return new(time.TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Rss(string middle) => $"<rss version=\"2.0\"><channel>{Good}{middle}{Good}</channel></rss>";

    private static string Line(string title, string text) => $"{{\"title\":\"{title}\",\"text\":\"{text}\"}}\n";

    private static string Mail(string subject, string? body = null, string header = "") =>
        $"From - Mon Mar  2 10:00:00 2026\nFrom: a@example.org\nTo: b@example.org\nSubject: {subject}\nContent-Type: {(body is null ? "text/plain" : "multipart/mixed; boundary=\"b\"")}\n{header}\n{body ?? "The ferry is late."}\n\n";

    private static string Repeat(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(part(i));
        }

        return text.ToString();
    }

    private sealed record Cost(double Time, double Allocated)
    {
        public Cost Least(Cost other) => new(Math.Min(Time, other.Time), Math.Min(Allocated, other.Allocated));
    }
}
