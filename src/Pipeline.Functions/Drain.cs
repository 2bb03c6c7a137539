using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Hosting;

namespace Pipeline.Functions;

/// <summary>
/// Cancels what is under way when the worker is told to stop, waits until it has given back what it holds, and fails messages
/// that still come. The worker by itself cancels on the host's word only, which does not come when Ctrl-C or SIGTERM reaches both.
/// </summary>
internal sealed class Drain : IFunctionsWorkerMiddleware, IInputConverter, IHostedService, IDisposable
{
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource draining = new();
    private readonly CancellationTokenRegistration stopping;

    /// <summary>Invocations under way, and one for the worker itself until it stops.</summary>
    private int running = 1;

    public Drain(IHostApplicationLifetime lifetime) => stopping = lifetime.ApplicationStopping.Register(Begin);

    /// <summary>From now on what is under way is cancelled, and what comes fails at once, for the host to bring again elsewhere.</summary>
    public void Begin() => draining.Cancel();

    /// <exception cref="WorkerStoppingException">The worker is draining.</exception>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (draining.IsCancellationRequested)
        {
            throw new WorkerStoppingException();
        }

        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, draining.Token);
        context.Items.Add(typeof(Drain), cancelled.Token);
        Interlocked.Increment(ref running);
        try
        {
            await next(context);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Gives the functions' cancellation tokens; all other parameters are for other converters.</summary>
    public ValueTask<ConversionResult> ConvertAsync(ConverterContext context) => new(
        context.TargetType == typeof(CancellationToken) && context.FunctionContext.Items.TryGetValue(typeof(Drain), out var token)
            ? ConversionResult.Success(token)
            : ConversionResult.Unhandled());

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Leave();
        return drained.Task.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        stopping.Dispose();
        draining.Dispose();
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref running) == 0)
        {
            drained.TrySetResult();
        }
    }
}
