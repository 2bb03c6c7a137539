using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Testing.Azurite;

namespace Pipeline.Desk.Tests;

public sealed class DeskHostTests(AzuriteFixture azurite)
{
    private static readonly string[] Pages = ["/", "/flow", "/mend", "/drop"];

    [Fact]
    public async Task Every_page_forbids_scripts_and_content_from_elsewhere()
    {
        await using var desk = await RunningDesk.StartAsync(azurite);

        foreach (var page in Pages)
        {
            using var answer = await desk.Http.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(
                "default-src 'none'",
                Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_foreign_host_name_is_refused()
    {
        await using var desk = await RunningDesk.StartAsync(azurite);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "rebound.example";

        using var answer = await desk.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_change_that_another_site_sends_is_refused()
    {
        await using var desk = await RunningDesk.StartAsync(azurite);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mend/replay")
        {
            Content = new FormUrlEncodedContent([new("all", "true")]),
        };
        request.Headers.Add("Origin", "https://evil.example");

        using var answer = await desk.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_change_without_the_token_of_a_form_is_refused()
    {
        await using var desk = await RunningDesk.StartAsync(azurite);
        using var form = new FormUrlEncodedContent([new("dump", new string('0', 32))]);

        using var answer = await desk.Http.PostAsync(new Uri("/forget", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Read_only_refuses_actions_and_shows_none()
    {
        await using var desk = await RunningDesk.StartAsync(azurite, ("Pipeline:Desk:ReadOnly", "true"));
        using var content = new StringContent("An article.");

        using var answer = await desk.Http.PutAsync(
            new Uri("/drop/x?path=a.txt", UriKind.Relative),
            content,
            TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain(
            "<form method=\"post\"",
            await desk.Http.GetStringAsync(new Uri("/mend", UriKind.Relative), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/drop")]
    [InlineData("/forget")]
    [InlineData("/mend/replay")]
    [InlineData("/mend/discard")]
    [InlineData("/dumps/00000000000000000000000000000000/cancel")]
    public async Task Read_only_refuses_each_form(string address)
    {
        await using var desk = await RunningDesk.StartAsync(azurite, ("Pipeline:Desk:ReadOnly", "true"));
        using var form = new FormUrlEncodedContent([new("all", "true"), new("dump", new string('0', 32))]);

        using var answer = await desk.Http.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("This desk is for reading.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/articles/none")]
    [InlineData("/dumps/none")]
    [InlineData("/nowhere")]
    public async Task What_is_not_there_is_said(string address)
    {
        await using var desk = await RunningDesk.StartAsync(azurite);

        using var answer = await desk.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(
            "Nothing is here",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_token_nobody_reads_without_it()
    {
        const string Token = "a-long-enough-token";
        await using var desk = await RunningDesk.StartAsync(azurite, ("Pipeline:Desk:Token", Token));

        using var stranger = await desk.Http.GetAsync(new Uri("/flow", UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/flow");
        request.Headers.Authorization = new("Bearer", Token);
        using var known = await desk.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
    }

    [Fact]
    public void An_address_for_others_needs_somebody_kept_out()
    {
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder().AddInMemoryCollection([new("Pipeline:Desk:Url", "http://0.0.0.0:7080")]).Build())
            .AddDesk()
            .BuildServiceProvider();

        var failure = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(
            services.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate);

        Assert.Contains("Pipeline:Desk:Token", failure.Message, StringComparison.Ordinal);
    }
}
