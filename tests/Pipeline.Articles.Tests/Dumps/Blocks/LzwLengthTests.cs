using Pipeline.Dumps.Pdf;

namespace Pipeline.Tests.Dumps.Blocks;

public sealed class LzwLengthTests
{
    // The example of ISO 32000-1, 7.4.4.2.
    [Fact]
    public void The_length_is_that_of_the_decoded_data() =>
        Assert.Equal(10, LzwLength.Of([0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01], long.MaxValue));
}
