using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Azure.Tests.Models;

/// <summary>Stands for the network where a real socket cannot: hosts of Azure, over TLS.</summary>
internal sealed class CapturedNetwork : HttpMessageHandler
{
    public string? Target { get; private set; }

    public string? Authorization { get; private set; }

    public ServiceDescriptor AsHttpClient() =>
        ServiceDescriptor.KeyedSingleton("model", (_, _) => new HttpClient(this, disposeHandler: false));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Target = request.RequestUri!.AbsoluteUri;
        Authorization = request.Headers.Authorization?.ToString();
        var reply = Completions.Obedient(await request.Content!.ReadAsStringAsync(cancellationToken));
        return new HttpResponseMessage { Content = new StringContent(reply.Body, Encoding.UTF8, "application/json") };
    }
}
