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
            var isRight = content.Contains(sample.Text.ReplaceLineEndings("\n").Replace("\n\n", sample.Kind == "html" ? "</p>\n<p>" : "\n\n", StringComparison.Ordinal), StringComparison.Ordinal);
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
}
