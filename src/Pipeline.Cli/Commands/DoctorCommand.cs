using System.CommandLine;
using System.Runtime.CompilerServices;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure.Storage;
using Pipeline.Cli.Diagnosis;
using Pipeline.Cli.Output;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline doctor</c>: holds a configuration against the real thing, a line for each thing.</summary>
internal static class DoctorCommand
{
    private static readonly Uri Management = new("https://management.azure.com/");

    public static Command Create(CommandLineSettings settings)
    {
        var subscription = new Option<string?>("--event-subscription")
        {
            Description = "Resource id of the Event Grid subscription, to look whom it reports to.",
        };
        var command = new Command(
            "doctor",
            "Checks storage, roles, queues, clock, model and event subscription, and says how to mend what is wrong.")
        {
            subscription,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(settings, parsed.GetValue(subscription), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandLineSettings settings, string? subscription, CancellationToken cancellationToken)
    {
        var configuration = CliConfiguration.Build(settings);
        var storage = await StorageServices.FindAsync(configuration, cancellationToken);
        await using var services = StorageServices.Create(configuration, storage ?? StorageSettings.Emulator);
        var failed = false;
        await foreach (var finding in DiagnoseAsync(services, subscription, cancellationToken))
        {
            failed |= finding.Verdict == Verdict.Failed;
            Console.WriteLine(Line(finding));
        }

        return failed ? ExitCodes.Failed : ExitCodes.Success;
    }

    /// <summary>What the command prints, for whoever else shows it.</summary>
    public static async IAsyncEnumerable<Finding> DiagnoseAsync(
        IServiceProvider services, string? subscription, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var obstacle = await StorageReach.ObstacleAsync(services.GetRequiredService<StorageClients>(), cancellationToken);
        if (obstacle is not null)
        {
            yield return new(
                Verdict.Failed,
                $"storage: {obstacle}",
                services.GetRequiredService<StorageClients>().BlobService.IsLoopback
                    ? "set PipelineStorage to an account, or start an emulator with 'pipeline run --watch'"
                    : "check PipelineStorage, the network and the account's firewall");
        }

        ICheck[] ofStorage = obstacle is not null ? [] :
        [
            ActivatorUtilities.CreateInstance<StorageCheck>(services),
            ActivatorUtilities.CreateInstance<RolesCheck>(services),
            ActivatorUtilities.CreateInstance<ServerCheck>(services),
            ActivatorUtilities.CreateInstance<EncodingCheck>(services),
            ActivatorUtilities.CreateInstance<ReplyCheck>(services),
        ];
        ICheck[] checks =
        [
            .. ofStorage,
            ActivatorUtilities.CreateInstance<ModelCheck>(services),
            new EventSubscriptionCheck(http, services.GetRequiredService<TokenCredential>(), subscription, Management),
        ];
        foreach (var check in checks)
        {
            await foreach (var finding in check.RunAsync(cancellationToken))
            {
                yield return finding;
            }
        }
    }

    private static string Line(Finding finding) =>
        Printable
            .Of($"{finding.Verdict.ToString().ToLowerInvariant(), -8}{finding.Text}{(finding.Mend is { } mend ? " -> " + mend : "")}")
            .Replace('\n', ' ');
}
