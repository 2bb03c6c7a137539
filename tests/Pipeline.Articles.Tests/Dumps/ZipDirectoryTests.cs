using System.IO.Compression;
using Pipeline.Dumps.Archives;

namespace Pipeline.Tests.Dumps;

public sealed class ZipDirectoryTests
{
    /// <summary>More than the plain directory can count: the writer changes to Zip64.</summary>
    private const int ManyFiles = 70_000;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 0)]
    [InlineData(3, 1000)]
    [InlineData(ManyFiles, 0)]
    [InlineData(ManyFiles, 1000)]
    public async Task It_lists_what_the_framework_lists_whatever_stands_before_the_zip(int files, int before)
    {
        using var zip = Write(files, before);
        using var expected = new ZipArchive(new MemoryStream(zip.ToArray()[before..]), ZipArchiveMode.Read);

        var directory = await ZipDirectory.FindAsync(zip, default);
        var records = await directory.ReadAsync(zip, default).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            expected.Entries.Select(entry => (entry.FullName, entry.Length, entry.CompressedLength)),
            records.Select(record => (record.Name, record.Length, record.CompressedLength)));
        if (records is [.., var last])
        {
            await directory.SeekAsync(zip, last, default);
            await using var data = new DeflateStream(new BoundedStream(zip, last.CompressedLength), CompressionMode.Decompress);
            using var reader = new StreamReader(data);
            Assert.Equal($"This is file {files - 1}.", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Wherever_a_zip_is_cut_it_ends_in_an_error_that_is_told()
    {
        var bytes = Write(5, 0).ToArray();
        for (var length = 0; length < bytes.Length; length++)
        {
            using var cut = new MemoryStream(bytes[..length]);
            await Assert.ThrowsAsync<InvalidDataException>(() => ZipDirectory.FindAsync(cut, default));
        }
    }

    private static MemoryStream Write(int files, int before)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < files; i++)
            {
                using var file = new StreamWriter(zip.CreateEntry($"nåme/{i}.txt", CompressionLevel.Fastest).Open());
                file.Write($"This is file {i}.");
            }
        }

        return new MemoryStream([.. new byte[before], .. bytes.ToArray()]);
    }
}
