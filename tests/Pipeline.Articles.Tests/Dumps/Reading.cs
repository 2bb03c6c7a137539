using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Dumps;

namespace Pipeline.Tests.Dumps;

/// <summary>Reads bytes as the pipeline would.</summary>
internal static class Reading
{
    public static DumpReaders Readers(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))).Build())
        .AddArticleProcessing()
        .BuildServiceProvider()
        .GetRequiredService<DumpReaders>();

    public static Task<List<DumpEntry>> AllAsync(string name, string text, params (string, string)[] settings) =>
        AllAsync(name, Encoding.UTF8.GetBytes(text), settings);

    public static async Task<List<DumpEntry>> AllAsync(string name, byte[] bytes, params (string, string)[] settings)
    {
        var source = new MemoryDumpSource(name, bytes);
        var readers = Readers(settings);
        var reader = await readers.SelectAsync(source, default);
        var entries = new List<DumpEntry>();
        try
        {
            await foreach (var entry in reader.ReadAsync(source, DumpPosition.Start, default))
            {
                entries.Add(entry);
            }
        }
        catch (DumpRejectedException e)
        {
            entries.Add(new DumpEntry { Ordinal = entries.Count + 1, Offset = bytes.Length, Next = default, Rejection = e.Rejection });
            return entries;
        }

        // From each entry on, reading finds exactly what followed it.
        foreach (var entry in entries)
        {
            var rest = new List<DumpEntry>();
            await foreach (var after in reader.ReadAsync(source, DumpPosition.Parse(entry.Next.ToString()), default))
            {
                rest.Add(after);
            }

            Assert.Equal(
                entries.Skip(entry.Ordinal).Select(e => (e.Ordinal, e.Article?.Content)),
                rest.Select(e => (e.Ordinal, e.Article?.Content)));
        }

        return entries;
    }

    public static async Task<string> RejectedAsync(string name, byte[] bytes)
    {
        var e = await Assert.ThrowsAsync<DumpRejectedException>(() => AllAsync(name, bytes));
        return e.Rejection.Reason;
    }
}
