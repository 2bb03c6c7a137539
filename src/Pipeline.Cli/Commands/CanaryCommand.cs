using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Output;
using Pipeline.Cli.Running;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline canary</c>: one article through a pipeline that runs elsewhere.</summary>
internal static class CanaryCommand
{
    private const double DefaultMinutes = 10;

    public static Command Create(CommandLineSettings settings)
    {
        var minutes = new Option<double>("--minutes")
        {
            Description = "Minutes to wait for the summary.",
            DefaultValueFactory = _ => DefaultMinutes,
        };
        minutes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 24 * 60))
            {
                result.AddError("--minutes must be between 0 and 1440");
            }
        });
        var command = new Command("canary", "Sends one article through a pipeline that runs elsewhere, and waits for its summary.")
        {
            minutes,
        };
        command.SetStorageAction(
            settings,
            (services, parsed, cancellationToken) => RunAsync(services, TimeSpan.FromMinutes(parsed.GetValue(minutes)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, TimeSpan limit, CancellationToken cancellationToken)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var start = clock.GetTimestamp();
        var summary = await ActivatorUtilities
            .CreateInstance<Canary>(services)
            .RunAsync(limit, Console.Error.WriteLine, cancellationToken);
        Console.WriteLine(
            $"{Printable.Of(summary.Headline)}\n  {Printable.Of(summary.Dump.Name)}, model {Printable.Of(summary.Model)}, {clock.GetElapsedTime(start).TotalSeconds:0.0} s"
        );
        return ExitCodes.Success;
    }
}
