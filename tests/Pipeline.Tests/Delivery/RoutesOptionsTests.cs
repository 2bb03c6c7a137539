using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Delivery;

namespace Pipeline.Tests.Delivery;

public sealed class RoutesOptionsTests
{
    [Fact]
    public void A_route_is_read_from_settings()
    {
        var route = Read(
            ("sport:Queue", "sport-news"),
            ("sport:Sections:0", "Sport"),
            ("sport:Events:0", "completed"),
            ("sport:Encoding", "none")
        )["Sport"];

        Assert.Equal(
            ("sport-news", "Sport", EventKind.Completed),
            (route.Queue, Assert.Single(route.Sections), Assert.Single(route.Events)));
    }

    [Theory]
    [InlineData("sport:Queue", "articles", "Pipeline:Routes:sport:Queue must not be 'articles'")]
    [InlineData("sport:Queue", "dumps-poison", "Pipeline:Routes:sport:Queue must not be 'dumps-poison'")]
    [InlineData("sport:Queue", "Sport_News", "Pipeline:Routes:sport:Queue must name a queue")]
    [InlineData("sport:Queue", "", "Pipeline:Routes:sport:Queue must name a queue")]
    [InlineData("sport:Languages:0", "en", "Pipeline:Routes:sport:Queue must name a queue")]
    [InlineData("sport:Entities:0", " ", "Pipeline:Routes:sport:Entities must not hold an empty name")]
    public void What_cannot_work_is_refused_by_the_settings_name(string key, string value, string message) =>
        Assert.Contains(message, Assert.Throws<OptionsValidationException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_routes_everything_goes_to_the_default_queue() =>
        Assert.Equal(["article-summaries"], new Routes(Options.Create(Read())).Queues);

    private static RoutesOptions Read(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create($"{RoutesOptions.Section}:{setting.Key}", (string?)setting.Value))).Build())
        .AddSettings<RoutesOptions>(RoutesOptions.Section)
        .BuildServiceProvider()
        .GetRequiredService<IOptions<RoutesOptions>>().Value;
}
