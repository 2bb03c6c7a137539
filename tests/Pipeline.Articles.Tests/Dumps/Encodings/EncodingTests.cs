using System.Text;

namespace Pipeline.Tests.Dumps.Encodings;

/// <summary>Files in the encodings that news was written in before UTF-8, and that declare none.</summary>
public sealed class EncodingTests
{
    [Fact]
    public async Task Nineteen_of_twenty_files_are_read_in_the_encoding_they_were_written_in_and_no_long_one_in_another()
    {
        var (all, right, silentlyWrong) = (0, 0, new List<EncodedText>());
        foreach (var sample in EncodedTexts.All())
        {
            if (sample.Bytes() is not { } bytes)
            {
                continue;
            }

            all++;
            var entries = await Reading.AllAsync("story." + sample.Kind, bytes);
            var content = string.Concat(entries.Select(entry => entry.Article?.Content)).ReplaceLineEndings("\n");
            var isRight = content.Contains(
                sample
                    .Text.ReplaceLineEndings("\n")
                    .Replace("\n\n", sample.Kind == "html" ? "</p>\n<p>" : "\n\n", StringComparison.Ordinal),
                StringComparison.Ordinal);
            right += isRight ? 1 : 0;
            if (!isRight && content.Length > 0 && sample.Length >= 300)
            {
                silentlyWrong.Add(sample);
            }
        }

        Assert.True(all > 1000, $"{all} samples");
        Assert.True(right >= 0.95 * all, $"{right} of {all} right");
        Assert.Empty(silentlyWrong);
    }

    [Theory]
    [InlineData(12000)]
    [InlineData(12001)]
    public async Task UTF_32_is_read_with_and_without_its_mark(int codePage)
    {
        var encoding = Encoding.GetEncoding(codePage);
        const string Text = "Die Fähre nach Skarvik fährt wieder.";

        Assert.Equal(Text, Assert.Single(await Reading.AllAsync("a.txt", encoding.GetBytes(Text))).Article?.Content);
        Assert.Equal(
            Text,
            Assert.Single(await Reading.AllAsync("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)])).Article?.Content);
        Assert.Equal(
            "Ä",
            Assert.Single(await Reading.AllAsync("a.json", encoding.GetBytes("[{\"title\":\"Ä\",\"text\":\"t\"}]"))).Article?.Title);
    }

    [Theory]
    [InlineData("The ferry is late.")]
    [InlineData("Teh frry si alte, xq zt wvut prst.")]
    public async Task ASCII_is_never_in_doubt(string text) =>
        Assert.Equal(text, Assert.Single(await Reading.AllAsync("a.txt", Encoding.ASCII.GetBytes(text))).Article?.Content);

    [Fact]
    public async Task Letters_of_no_language_are_rejected_not_guessed()
    {
        var random = new Random(1);
        var bytes = Enumerable.Range(0, 600).Select(at => at % 7 == 6 ? (byte)' ' : (byte)random.Next(0xA1, 0xFF)).ToArray();

        Assert.Equal(RejectionClass.Undecodable, Assert.Single(await Reading.AllAsync("a.txt", bytes)).Rejection?.Class);
    }
}
