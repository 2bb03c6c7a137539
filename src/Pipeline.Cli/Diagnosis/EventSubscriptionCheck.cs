using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Web;
using Azure.Core;
using Azure.Identity;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Cli.Diagnosis;

/// <summary>
/// Whether the event subscription reports the container's blobs to a function that is there: to any other name the host answers 202 and
/// drops them.
/// </summary>
/// <param name="http">Calls the management endpoint.</param>
/// <param name="credential">Of who asks.</param>
/// <param name="id">Resource id of the subscription; null when it was not given.</param>
/// <param name="management">Base URL.</param>
internal sealed class EventSubscriptionCheck(HttpClient http, TokenCredential credential, string? id, Uri management) : ICheck
{
    private const string ApiVersion = "?api-version=2022-06-15";

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return id is null
            ? new(
                Verdict.Skipped,
                "events: not looked at",
                "give --event-subscription RESOURCE-ID, or send a blob through with 'pipeline canary'")
            : await LookAsync(id, cancellationToken);
    }

    private async Task<Finding> LookAsync(string subscription, CancellationToken cancellationToken)
    {
        try
        {
            var filter = await AskAsync(HttpMethod.Get, subscription, cancellationToken);
            var target = await AskAsync(HttpMethod.Post, subscription + "/getFullUrl", cancellationToken);
            return Judge(
                filter.GetProperty("properties").GetProperty("filter").TryGetProperty("subjectBeginsWith", out var prefix)
                    ? prefix.GetString()
                    : null,
                target.GetProperty("endpointUrl").GetString());
        }
        catch (HttpRequestException e)
        {
            return new(Verdict.Failed, $"events: the management endpoint answers {(int?)e.StatusCode ?? 0}", e.StatusCode switch
            {
                System.Net.HttpStatusCode.NotFound => "there is no such event subscription: run infra/hooks/postdeploy.sh again",
                System.Net.HttpStatusCode.Forbidden => "assign the role EventGrid EventSubscription Reader or Contributor to who asks",
                _ => "check the resource id and the network",
            });
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or UriFormatException)
        {
            return new(
                Verdict.Failed,
                "events: the answer is no event subscription with a webhook",
                "give the id of .../systemTopics/NAME/eventSubscriptions/NAME");
        }
        catch (AuthenticationFailedException)
        {
            return new(Verdict.Failed, "events: nobody is logged in", "log in with 'az login'");
        }
    }

    private static Finding Judge(string? prefix, string? url)
    {
        const string Wanted = "Host.Functions." + StageNames.AcceptDump;
        var container = $"/blobServices/default/containers/{ContainerNames.RawArticles}/";
        var function = url is null ? null : HttpUtility.ParseQueryString(new Uri(url).Query)["functionName"];
        return function != Wanted
                ? new(
                    Verdict.Failed,
                    $"events: reported to '{function}', and so dropped silently",
                    $"the webhook's functionName must be {Wanted}: deploy infra/event-subscription.bicep again")
            : prefix != container
                ? new(
                    Verdict.Failed,
                    $"events: those under '{prefix}' are reported",
                    $"the filter must begin with {container}: deploy infra/event-subscription.bicep again")
            : new(Verdict.Ok, $"events: blobs of {ContainerNames.RawArticles} are reported to {StageNames.AcceptDump}");
    }

    private async Task<JsonElement> AskAsync(HttpMethod method, string path, CancellationToken cancellationToken)
    {
        var token = await credential
            .GetTokenAsync(new TokenRequestContext([new Uri(management, ".default").ToString()]), cancellationToken);
        using var request = new HttpRequestMessage(method, new Uri(management, path + ApiVersion))
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token.Token) },
        };
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }
}
