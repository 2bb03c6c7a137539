using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Ledger;
using Pipeline.Operations;
using Pipeline.Stages;
using Pipeline.Summarization.Profiles;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline pause</c> and <c>pipeline resume</c>: work stops, and goes on where it was.</summary>
internal static class PauseCommand
{
    public static Command CreatePause(CommandLineSettings settings) => Create(
        "pause",
        "Stops the work on a dump, a profile's dumps or all of them until 'resume'; what a worker holds is finished, nothing fails.",
        settings,
        PauseAsync);

    public static Command CreateResume(CommandLineSettings settings) => Create(
        "resume",
        "Goes on with what 'pause' has stopped.",
        settings,
        ResumeAsync);

    private static Command Create(
        string verb,
        string description,
        CommandLineSettings settings,
        Func<IServiceProvider, PauseScope, string, CancellationToken, Task<int>> work)
    {
        var dump = new Argument<string?>("DUMP")
        {
            Description = "A blob's name in raw-articles, or a dump's id.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var profile = new Option<string?>("--profile") { Description = "The dumps of a profile, by its name." };
        var all = new Option<bool>("--all") { Description = "Everything." };
        var command = new Command(verb, description) { dump, profile, all };
        command.Validators.Add(result =>
        {
            var given = new[] { result.GetValue(dump) is not null, result.GetValue(profile) is not null, result.GetValue(all) };
            if (given.Count(one => one) != 1)
            {
                result.AddError($"'{verb}' takes a dump, or --profile NAME, or --all");
            }
        });
        command.SetStorageAction(
            settings,
            async (services, parsed, cancellationToken) =>
            {
                var (scope, name) = await ScopeAsync(services, parsed.GetValue(dump), parsed.GetValue(profile), cancellationToken);
                return await work(services, scope, name, cancellationToken);
            },
            isForChange: true);
        return command;
    }

    private static async Task<(PauseScope Scope, string Name)> ScopeAsync(
        IServiceProvider services,
        string? dump,
        string? profile,
        CancellationToken cancellationToken)
    {
        if (dump is not null)
        {
            var found = await services.GetRequiredService<ILedger>().FindAsync(dump, cancellationToken);
            return (PauseScope.OfDump(found.Id), found.Name);
        }

        if (profile is null)
        {
            return (PauseScope.All, "everything");
        }

        // The hosts' settings decide which dumps are meant; those of this command may not have the profile at all.
        var known = services.GetRequiredService<ProfileNames>().All.ToList();
        return known.Count == 0 || known.Contains(profile, StringComparer.OrdinalIgnoreCase)
            ? (PauseScope.OfProfile(profile), $"profile {profile}")
            : throw new CliException($"There is no profile '{profile}'; there is {string.Join(", ", known)}.");
    }

    private static async Task<int> PauseAsync(
        IServiceProvider services,
        PauseScope scope,
        string name,
        CancellationToken cancellationToken)
    {
        var added = await services.GetRequiredService<Pauses>().AddAsync(scope, cancellationToken);
        Console.WriteLine(
            added
                ? $"Paused: {name}. Every host knows in {Pauses.Notice.TotalSeconds:0} s; what a worker holds then is finished."
                : $"Paused before: {name}.");
        return ExitCodes.Success;
    }

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    private static async Task<int> ResumeAsync(
        IServiceProvider services,
        PauseScope scope,
        string name,
        CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<ResumeWork>().RunAsync(scope, cancellationToken)
            is var (dumps, articles))
        {
            Console.WriteLine(
                $"Resumed: {name}. "
                    + ((dumps, articles) == (0, 0)
                        ? "Nothing had been put aside; what is open goes on."
                        : $"{Count(dumps, "dump")} and {Count(articles, "article")} that were put aside go on."));
            return ExitCodes.Success;
        }

        var paused = (await services.GetRequiredService<Pauses>().ListAsync(cancellationToken)).Keys.ToList();
        throw new CliException(
            $"{name} is not paused; {(paused.Count == 0 ? "nothing is" : $"paused: {string.Join(", ", paused)}")}.");
    }
}
