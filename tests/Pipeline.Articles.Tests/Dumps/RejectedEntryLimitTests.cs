namespace Pipeline.Tests.Dumps;

public sealed class RejectedEntryLimitTests
{
    private const string Good = """{"title":"Ferry sold","body":"The island's ferry was sold to a museum."}""";

    [Fact]
    public async Task Reading_goes_on_from_any_entry_as_if_nothing_had_been_counted()
    {
        // Reading from each entry's position is compared within.
        var entries = await Reading.AllAsync("a.json", $"[1,1,1,1,{Good},1,1,{Good},1]", ("Pipeline:Limits:RejectedEntries", "2"));

        Assert.Equal([1, 2, 3, 4, 5], entries.Select(entry => entry.Ordinal));
        Assert.Equal([null, null, 2, 2, 1], entries.Select(entry => entry.Unlisted?.Values.Sum()));
        Assert.Equal(RejectionClass.TooManyRejected, entries[^1].Rejection!.Class);
        Assert.Contains("1 more entries were rejected (malformed 1)", entries[^1].Rejection!.Reason, StringComparison.Ordinal);
    }
}
