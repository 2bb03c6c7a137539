using System.Net;
using Azure.Core;
using Pipeline.Cli.Diagnosis;

namespace Pipeline.Cli.Tests.Diagnosis;

public sealed class EventSubscriptionTests
{
    private const string Id =
        "/subscriptions/s/resourceGroups/g/providers/Microsoft.EventGrid/systemTopics/t/eventSubscriptions/raw-articles";

    private const string Right = "https://app.azurewebsites.net/runtime/webhooks/blobs?functionName=Host.Functions.AcceptDump&code=SECRET";

    [Theory]
    [InlineData(Right, "/blobServices/default/containers/raw-articles/", "blobs of raw-articles are reported to AcceptDump")]
    [InlineData(
        "https://app.azurewebsites.net/runtime/webhooks/blobs?functionName=Host.Functions.Accept&code=SECRET",
        "/blobServices/default/containers/raw-articles/",
        "dropped silently")]
    [InlineData(Right, "/blobServices/default/containers/raw/", "those under '/blobServices/default/containers/raw/' are reported")]
    public async Task It_is_judged_by_its_function_and_its_filter(string url, string prefix, string expected)
    {
        var finding = await CheckAsync(request => request.Method == HttpMethod.Post
            ? Json($$"""{"endpointUrl":"{{url}}"}""")
            : Json("""{"properties":{"filter":{"subjectBeginsWith":"PREFIX"}}}""".Replace("PREFIX", prefix, StringComparison.Ordinal)));

        Assert.Contains(expected, finding.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", finding.ToString(), StringComparison.Ordinal);
        Assert.Equal(url == Right && prefix.Contains("raw-articles", StringComparison.Ordinal), finding.Verdict == Verdict.Ok);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "run infra/hooks/postdeploy.sh")]
    [InlineData(HttpStatusCode.Forbidden, "assign the role")]
    [InlineData(HttpStatusCode.BadRequest, "check the resource id")]
    public async Task What_is_refused_is_told_by_the_answer(HttpStatusCode status, string mend)
    {
        var finding = await CheckAsync(_ => new HttpResponseMessage(status));

        Assert.Equal(Verdict.Failed, finding.Verdict);
        Assert.Contains(mend, finding.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_else_is_no_event_subscription()
    {
        Assert.Contains("no event subscription", (await CheckAsync(_ => Json("{}"))).Text, StringComparison.Ordinal);
    }

    private static async Task<Finding> CheckAsync(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        using var http = new HttpClient(new Answering(answer));
        var check = new EventSubscriptionCheck(http, new AnyToken(), Id, new Uri("https://management.example/"));
        return Assert.Single(
            await check.RunAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
    }

    private static HttpResponseMessage Json(string body) =>
        new() { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };

    private sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));
    }

    private sealed class AnyToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
