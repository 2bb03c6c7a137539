using Pipeline.Delivery;

namespace Pipeline.Tests.Delivery;

public sealed class RouteTests
{
    private static readonly EventSubject English = new(
        EventKind.Summarized,
        "agency/2026/03/a.ndjson",
        "en-GB",
        "news.example.org",
        "Sport");

    [Theory]
    [InlineData("en", true)]
    [InlineData("EN", true)]
    [InlineData("en-GB", true)]
    [InlineData("en-US", false)]
    [InlineData("e", false)]
    public void A_language_is_matched_with_its_regions(string language, bool taken)
    {
        var options = New();
        options.Languages.Add(language);

        Assert.Equal(taken, new Route(options).Takes(English));
        Assert.False(new Route(options).Takes(English with { Language = null }));
    }

    [Theory]
    [InlineData("example.org", true)]
    [InlineData("news.example.org", true)]
    [InlineData("ample.org", false)]
    public void A_site_is_matched_with_its_subdomains(string site, bool taken)
    {
        var options = New();
        options.Sites.Add(site);

        Assert.Equal(taken, new Route(options).Takes(English));
    }

    [Theory]
    [InlineData("Anna Berg", true)]
    [InlineData("anna berg", true)]
    [InlineData(" Berg ", true)]
    [InlineData("Anna", false)]
    [InlineData("Berg AG", false)]
    public void An_entity_is_matched_whole_by_any_of_its_spellings(string name, bool taken)
    {
        var options = New();
        options.Entities.Add(name);

        Assert.Equal(taken, new Route(options).Takes(English with { Entities = ["Anna Berg", "Berg"] }));
        Assert.False(new Route(options).Takes(English with { Entities = [] }));
        Assert.False(new Route(options).Takes(English));
        Assert.True(new Route(options).Takes(English with { Kind = EventKind.Forgotten }));
    }

    [Theory]
    [InlineData("agency/", true)]
    [InlineData("agency/**", true)]
    [InlineData("agency/*/03/*.ndjson", true)]
    [InlineData("**/*.ndjson", true)]
    [InlineData("*.ndjson", false)]
    [InlineData("Agency/", false)]
    [InlineData("agenc/", false)]
    public void Dumps_are_matched_by_prefix_or_glob(string pattern, bool taken)
    {
        var options = New();
        options.Dumps.Add(pattern);

        Assert.Equal(taken, new Route(options).Takes(English));
    }

    [Theory]
    [InlineData("../a.ndjson")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("C:\\a")]
    [InlineData("agency/\u0000")]
    public void A_strange_name_breaks_no_filter(string name)
    {
        var options = New();
        options.Dumps.Add("agency/**/*.ndjson");

        Assert.False(new Route(options).Takes(English with { DumpName = name }));
    }

    [Fact]
    public void Of_several_filters_all_must_hold_and_of_one_any_value()
    {
        var options = New();
        options.Sections.Add("politics");
        options.Sections.Add("sport");
        options.Languages.Add("en");

        Assert.True(new Route(options).Takes(English));
        Assert.False(new Route(options).Takes(English with { Language = "de" }));
        Assert.False(new Route(options).Takes(English with { Section = "Culture" }));
    }

    [Theory]
    [InlineData(Degraded.Include, true, true)]
    [InlineData(Degraded.Exclude, true, false)]
    [InlineData(Degraded.Only, false, true)]
    public void Degraded_summaries_are_taken_as_configured(Degraded degraded, bool whole, bool less)
    {
        var options = New();
        options.Degraded = degraded;

        Assert.Equal(whole, new Route(options).Takes(English));
        Assert.Equal(less, new Route(options).Takes(English with { IsDegraded = true }));
    }

    [Theory]
    [InlineData(Unchecked.Deliver, true)]
    [InlineData(Unchecked.Drop, false)]
    public void Summaries_that_could_not_be_checked_are_taken_unless_a_route_drops_them(Unchecked wanted, bool taken)
    {
        var options = New();
        options.Unchecked = wanted;

        Assert.Equal(taken, new Route(options).Takes(English with { IsUnchecked = true }));
        Assert.True(new Route(options).Takes(English));
    }

    [Fact]
    public void Without_a_wish_a_route_takes_what_could_not_be_checked() =>
        Assert.True(new Route(New()).Takes(English with { IsUnchecked = true }));

    [Fact]
    public void Without_a_wish_a_route_takes_summaries_and_what_was_taken_back()
    {
        var route = new Route(New());

        Assert.Equal(
            [EventKind.Summarized, EventKind.Forgotten],
            Enum.GetValues<EventKind>().Where(kind => route.Takes(English with { Kind = kind })));
    }

    private static RouteOptions New() => new() { Queue = "out" };
}
