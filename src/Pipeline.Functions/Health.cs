using System.Net;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Pipeline.Health;

namespace Pipeline.Functions;

/// <summary>Says which stage can reach what: 200 when all can, 503 otherwise. Behind a key, as it names what there is.</summary>
public sealed class Health(StageHealth stages)
{
    [Function(nameof(Health))]
    public async Task<HttpResponseData> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "health")] HttpRequestData request, CancellationToken cancellationToken)
    {
        var report = await stages.CheckAsync(cancellationToken);
        var response = request.CreateResponse(report.Healthy ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable);
        response.Headers.Add("Content-Type", "application/json");
        await response.WriteStringAsync(JsonSerializer.Serialize(report, HealthJson.Compact.HealthReport), cancellationToken);
        return response;
    }
}
