using System.CommandLine;
using Pipeline.Cli.Commands.Help;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline</c> with all its commands.</summary>
internal static class PipelineCommand
{
    public static RootCommand Create(CommandLineSettings settings) =>
        HelpText.AddTo(
            new("Turns raw article dumps into trustworthy summaries on storage queues.")
            {
                RunCommand.Create(settings),
                DeskCommand.Create(settings),
                CleanCommand.Create(settings),
                DumpsCommand.Create(settings),
                SummarizeCommand.Create(settings),
                EstimateCommand.Create(settings),
                EvaluateCommand.Create(settings),
                StatusCommand.Create(settings),
                ShowCommand.Create(settings),
                StoryCommand.Create(settings),
                ExportCommand.Create(settings),
                FeedbackCommand.Create(settings),
                SpendCommand.Create(settings),
                DeadLettersCommand.Create(settings),
                PauseCommand.CreatePause(settings),
                PauseCommand.CreateResume(settings),
                ForgetCommand.Create(settings),
                ReplayCommand.Create(settings),
                SweepCommand.Create(settings),
                GroundCommand.Create(),
                PlanCommand.Create(settings),
                CanaryCommand.Create(settings),
                DoctorCommand.Create(settings),
            });
}
