using System.CommandLine;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cleaning;
using Pipeline.Cli.Commands.Arguments;
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
        var articles = services.GetRequiredService<FileArticleReader>().ReadAsync(paths, failures, cancellationToken);
        await foreach (var (source, name, raw) in articles)
        {
            if (explain)
            {
                Explain(source, ArticleCleaner.Explain(raw, cancellationToken));
            }

            var article = cleaner.Clean(raw, cancellationToken);
            foreach (var flag in article.Flags)
            {
                failures.AddRejected(source, flag);
            }

            if (output is not null)
            {
                await WriteAsync(
                        Path.Combine(output.FullName, name), CleanedOutput.Of(source, article, cancellationToken), cancellationToken);
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
