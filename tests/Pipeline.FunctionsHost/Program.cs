using Microsoft.Extensions.Configuration;
using Pipeline.FunctionsHost;

// Runs the app on the storage that the environment names, until its input ends. The timer of Sweep ticks often, as runs are short.
var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
var settings = FunctionsAppOptions.On(environment["PipelineStorage"] ?? throw new InvalidOperationException("PipelineStorage is not set."));
var wait = TimeSpan.FromSeconds(1);
await using var app = await FunctionsApp.StartAsync(
    new(settings, "pipeline") { LongestPoll = wait, RetryVisibility = wait },
    TimeProvider.System);
using var ended = new CancellationTokenSource();
var sweeping = SweepAsync(ended.Token);
Console.WriteLine("At work.");
await Console.In.ReadToEndAsync();
await ended.CancelAsync();
await sweeping;
await app.StopAsync();

async Task SweepAsync(CancellationToken cancellationToken)
{
    using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), TimeProvider.System);
    try
    {
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            try
            {
                await app.Worker.InvokeTimerAsync("Sweep", cancellationToken);
            }
            catch (Exception e) when (e is WorkerLostException or InvocationFailedException)
            {
                await Console.Error.WriteLineAsync($"Sweep: {e.Message}");
            }
        }
    }
    catch (OperationCanceledException)
    {
        // The end.
    }
}
