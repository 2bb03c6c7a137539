using System.CommandLine;
using Pipeline.Cleaning;
using Pipeline.Cleaning.Html;
using Pipeline.Cleaning.Learned;
using Pipeline.Dumps;

namespace Pipeline.Benchmarks.Fitting;

/// <summary>Fits the trees that tell pages that are no articles by their looks; cross-validated by site.</summary>
internal static class LooksFit
{
    private const int Folds = 10;

    private sealed record Sample(GoldArticle Gold, float[] Features, bool IsOther, bool IsAsked, bool IsTold);

    public static Command Create()
    {
        var gold = new Option<string>("--gold") { Description = "gold.jsonl.gz of the evaluation data.", Required = true };
        var folder = new Option<DirectoryInfo>("--documents") { Description = "Folder of the pages, named by id.", Required = true };
        var trees = new Option<int>("--trees") { Description = "How many.", DefaultValueFactory = _ => 60 };
        var depth = new Option<int>("--depth") { Description = "Questions of each.", DefaultValueFactory = _ => 2 };
        var rate = new Option<double>("--rate") { Description = "Share of a tree's step that is taken.", DefaultValueFactory = _ => 0.1 };
        var ridge = new Option<double>("--ridge")
        {
            Description = "Weight that shortens the steps of small leaves.",
            DefaultValueFactory = _ => 8,
        };
        var all = new Option<bool>("--all") { Description = "Take the pages that are only scored as well, as for what is shipped." };
        var show = new Option<int>("--show") { Description = "Print so many of the articles that look least like one." };
        var output = new Option<string?>("--out") { Description = "Where to write the table fitted on all." };
        var command = new Command("fit-looks", "Fits the trees that tell pages that are no articles; cross-validated by site.")
        {
            gold, folder, trees, depth, rate, ridge, all, show, output,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var options =
                new TreeFitterOptions(parsed.GetValue(trees), parsed.GetValue(depth), parsed.GetValue(rate), parsed.GetValue(ridge));
            var samples = GoldArticle.Read(parsed.GetRequiredValue(gold))
                .Where(page => page.IsLookedAt || parsed.GetValue(all))
                .Select(page => Read(page, parsed.GetRequiredValue(folder), cancellationToken))
                .ToList();
            Validate(samples, options, parsed.GetValue(show));
            if (parsed.GetValue(output) is { } path)
            {
                using var writer = new StreamWriter(path);
                TreeTable.Write(
                    writer,
                    Fit(samples, options),
                    LookFeatures.Names,
                    "a page is no article",
                    $"fit-looks {(parsed.GetValue(all) ? "--all " : "")}--trees {options.Trees} --depth {options.Depth} --rate {options.Rate} --ridge {options.Ridge}");
            }

            return Task.CompletedTask;
        });
        return command;
    }

    private static Sample Read(GoldArticle gold, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var raw = new RawArticle
        {
            Content = Mojibake.Repair(File.ReadAllText(Path.Combine(folder.FullName, gold.Id + ".html"))),
            Markup = Markup.Html,
        };
        var (article, page, head) = HtmlCleaner.Read(raw, cancellationToken);
        var told = PageKind.Of(head, article.Url) is not null;
        return new(gold, LookFeatures.Of(page, head, article), !gold.IsArticle, !told && PageLooks.IsAsked(page, article), told);
    }

    private static void Validate(List<Sample> samples, TreeFitterOptions options, int show)
    {
        var models = new Dictionary<Sample, TreeEnsemble>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = samples.Where(sample => sample.Gold.Number / 10 % Folds == fold).ToList();
            var ensemble = new TreeEnsemble(Fit(samples.Except(held), options));
            held.ForEach(sample => models[sample] = ensemble);
        }

        var others = samples.Count(sample => sample.IsOther);
        var articles = samples.Count - others;
        Console.WriteLine(
            $"{articles} articles, {others} others; of these {samples.Count(sample => sample.IsOther && sample.IsTold)} say what they are, {samples.Count(sample => sample.IsOther && sample.IsAsked)} are asked"
        );
        bool IsRefused(Sample sample) => sample.IsTold || (sample.IsAsked && PageLooks.IsOther(sample.Features, models[sample]));
        Console.WriteLine(
            $"others refused {(double)samples.Count(sample => sample.IsOther && IsRefused(sample)) / others:F3}, articles refused {(double)samples.Count(sample => !sample.IsOther && IsRefused(sample)) / articles:F4}"
        );
        foreach (var sample in samples.Where(sample => !sample.IsOther && sample.IsAsked).OrderByDescending(Score).Take(show))
        {
            Console.WriteLine($"{sample.Gold.Id} {Score(sample):F2} {sample.Gold.Title}");
        }

        float Score(Sample sample) => models[sample].Score(sample.Features);
    }

    private static List<SymmetricTree> Fit(IEnumerable<Sample> samples, TreeFitterOptions options)
    {
        var used = samples.Where(sample => sample.IsAsked).ToList();
        return new TreeFitter(options).Fit(
            [.. used.Select(sample => sample.Features)],
            [.. used.Select(sample => sample.IsOther)],
            [.. used.Select(_ => 1f)]);
    }
}
