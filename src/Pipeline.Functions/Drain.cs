using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Hosting;

namespace Pipeline.Functions;

/// <summary>
/// Cancels what is under way when the worker is told to stop, and waits until it has given back what it holds. The worker by
/// itself cancels on the host's word only, which does not come when Ctrl-C or SIGTERM reaches both, and exits at once.
/// </summary>
internal sealed class Drain(IHostApplicationLifetime lifetime) : IFunctionsWorkerMiddleware, IInputConverter, IHostedService
{
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Invocations under way, and one for the worker itself until it stops.</summary>
    private int running = 1;

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        context.Items.Add(typeof(Drain), stopping.Token);
        Interlocked.Increment(ref running);
        try
        {
            await next(context).ConfigureAwait(false);
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

    private void Leave()
    {
        if (Interlocked.Decrement(ref running) == 0)
        {
            drained.TrySetResult();
        }
    }
}
