using System.CommandLine;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cleaning;
using Pipeline.Cli.Commands.Help;
using Pipeline.Cli.Files;
using Pipeline.Cli.Json;
using Pipeline.Cli.Output;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline clean PATH... --out DIR</c>: plain files in, cleaned articles out, no storage.</summary>
internal static class CleanCommand
{
    public static Command Create(CommandLineSettings settings)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<DirectoryInfo>("--out")
        {
            HelpName = "FOLDER",
            Description = "Folder for NAME.txt and NAME.json; needed unless --explain is given.",
        };
        var explain = new Option<bool>("--explain") { Description = "Print which blocks were kept (+) or dropped (-) and why." };
        var rejectedOk = RejectedOkOption.Create();
        var command = new Command("clean", "Cleans the articles in files: body text and the whole article as JSON, one pair each.")
        {
            paths,
            output,
            explain,
            rejectedOk,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(output) is null && !result.GetValue(explain))
            {
                result.AddError("Option '--out' is required unless --explain is given.");
            }
        });
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    settings,
                    parsed.GetRequiredValue(paths),
                    parsed.GetValue(output),
                    parsed.GetValue(explain),
                    parsed.GetValue(rejectedOk),
                    cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandLineSettings settings,
        string[] paths,
        DirectoryInfo? output,
        bool explain,
        bool isRejectedOk,
        CancellationToken cancellationToken)
    {
        await using var services = FileServices.Build(settings);
        var cleaner = services.GetRequiredService<ArticleCleaner>();
        var failures = new FailureLines(Console.Error, isRejectedOk);
        await foreach (
            var entry in services
                .GetRequiredService<FileArticleReader>()
                .ReadAsync(InputFile.Find(paths), cancellationToken))
        {
            if (entry.Raw is null)
            {
                failures.AddRejected(entry.Source, entry.Rejection!);
                continue;
            }

            if (explain)
            {
                Explain(entry.Source, ArticleCleaner.Explain(entry.Raw, cancellationToken));
            }

            var article = cleaner.Clean(entry.Raw, cancellationToken);
            foreach (var flag in article.Flags)
            {
                failures.AddRejected(entry.Source, flag);
            }

            if (output is not null)
            {
                await WriteAsync(
                        Path.Combine(output.FullName, entry.Name),
                        CleanedOutput.Of(entry.Source, article, cancellationToken),
                        cancellationToken);
            }
        }

        return failures.ExitCode;
    }

    private static async Task WriteAsync(string target, CleanedOutput article, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await File.WriteAllTextAsync(target + ".txt", article.Body + "\n", new UTF8Encoding(false), cancellationToken);
        await using var json = File.Create(target + ".json");
        await JsonSerializer.SerializeAsync(json, article, CliJson.Indented.CleanedOutput, cancellationToken);
        await json.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    private static void Explain(string source, IReadOnlyList<BlockVerdict> verdicts)
    {
        Console.Out.WriteLine(Printable.Of(source));
        foreach (var verdict in verdicts)
        {
            Console.Out.WriteLine($"{(verdict.Kept ? '+' : '-')} [{Printable.Of(verdict.Reason)}] {Printable.Of(verdict.Text)}");
        }
    }
}
