using Grpc.Core;
using Pipeline.FunctionsHost.Protocol;

namespace Pipeline.FunctionsHost;

/// <summary>The host's end of the protocol: the worker that was started calls once, and stays on the line.</summary>
internal sealed class FunctionRpcService(WorkerChannel channel) : FunctionRpc.FunctionRpcBase
{
    public override Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream,
        IServerStreamWriter<StreamingMessage> responseStream,
        ServerCallContext context
    ) => channel.ServeAsync(requestStream, responseStream, context.CancellationToken);
}
