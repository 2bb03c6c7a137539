using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using Pipeline.FunctionsHost.Protocol;

namespace Pipeline.FunctionsHost;

/// <summary>One worker's stream: what is sent to it, and the answers that wait to be given to who asked.</summary>
internal sealed class WorkerChannel : IDisposable
{
    private readonly Channel<StreamingMessage> outgoing = Channel.CreateUnbounded<StreamingMessage>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> waiting = new();
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource closing = new();

    /// <summary>When the worker has called.</summary>
    public Task Started => started.Task;

    /// <summary>What the worker logged through the host.</summary>
    public ConcurrentQueue<RpcLog> Logs { get; } = new();

    /// <summary>Asks and waits for the answer under the same id.</summary>
    /// <exception cref="WorkerLostException">The worker ended meanwhile.</exception>
    public async Task<StreamingMessage> AskAsync(string id, StreamingMessage message, CancellationToken cancellationToken = default)
    {
        var answer = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = answer;
        try
        {
            Send(message);
            return await answer.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            waiting.TryRemove(id, out _);
        }
    }

    /// <exception cref="WorkerLostException">The worker has ended.</exception>
    public void Send(StreamingMessage message)
    {
        if (!outgoing.Writer.TryWrite(message))
        {
            throw new WorkerLostException();
        }
    }

    /// <summary>Sends where there is still somebody to hear it.</summary>
    public void TrySend(StreamingMessage message) => outgoing.Writer.TryWrite(message);

    public async Task ServeAsync(
        IAsyncStreamReader<StreamingMessage> incoming,
        IServerStreamWriter<StreamingMessage> writer,
        CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, closing.Token);
        try
        {
            await Task.WhenAny(ReadAsync(incoming, either.Token), WriteAsync(writer, either.Token)).Unwrap();
        }
        catch (Exception e) when (e is IOException or Grpc.Core.RpcException or OperationCanceledException or InvalidOperationException)
        {
            // Killed in the middle of a message, or the host hangs up.
        }
        finally
        {
            Lose();
        }
    }

    /// <summary>The worker is gone: whoever waits for an answer is told.</summary>
    public void Lose()
    {
        outgoing.Writer.TryComplete();
        started.TrySetException(new WorkerLostException());
        foreach (var answer in waiting.Values)
        {
            answer.TrySetException(new WorkerLostException());
        }
    }

    /// <summary>Hangs up.</summary>
    public void Dispose()
    {
        closing.Cancel();
        Lose();
        closing.Dispose();
    }

    private async Task ReadAsync(IAsyncStreamReader<StreamingMessage> incoming, CancellationToken cancellationToken)
    {
        while (await incoming.MoveNext(cancellationToken))
        {
            var message = incoming.Current;
            switch (message.ContentCase)
            {
                case StreamingMessage.ContentOneofCase.StartStream:
                    started.TrySetResult();
                    break;
                case StreamingMessage.ContentOneofCase.RpcLog:
                    Logs.Enqueue(message.RpcLog);
                    break;
                case StreamingMessage.ContentOneofCase.InvocationResponse:
                    Answer(message.InvocationResponse.InvocationId, message);
                    break;
                default:
                    Answer(message.RequestId, message);
                    break;
            }
        }
    }

    private async Task WriteAsync(IServerStreamWriter<StreamingMessage> writer, CancellationToken cancellationToken)
    {
        await foreach (var message in outgoing.Reader.ReadAllAsync(cancellationToken))
        {
            await writer.WriteAsync(message, cancellationToken);
        }
    }

    private void Answer(string id, StreamingMessage message)
    {
        if (waiting.TryGetValue(id, out var answer))
        {
            answer.TrySetResult(message);
        }
    }
}
