using Pipeline.Summarization;

namespace Pipeline.Tests;

public sealed class IdentityTests
{
    [Fact]
    public void The_same_upload_is_the_same_dump_and_another_version_is_another()
    {
        Assert.Equal(Identity.OfDump("c", "a.txt", "\"0x1\""), Identity.OfDump("c", "a.txt", "0x1"));
        Assert.NotEqual(Identity.OfDump("c", "a.txt", "0x1"), Identity.OfDump("c", "a.txt", "0x2"));
    }

    [Fact]
    public void Parts_are_kept_apart() =>
        Assert.NotEqual(Identity.OfDump("ab", "c", "1"), Identity.OfDump("a", "bc", "1"));

    [Fact]
    public void Names_are_safe_in_keys_and_paths() =>
        Assert.Matches("^[0-9a-f]{32}$", Identity.OfDump("c", "../#?/ü" + new string('x', 1000), "\""));

    [Fact]
    public void Another_model_version_or_option_is_another_profile()
    {
        var profile = new SummaryProfile("m", "1", "points=3");
        Assert.NotEqual(profile.Id, (profile with { Version = "2" }).Id);
        Assert.NotEqual(profile.Id, (profile with { Options = "points=4" }).Id);
    }
}
