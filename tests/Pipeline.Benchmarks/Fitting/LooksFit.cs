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
        var trees = new Option<int>("--trees") { Description = "How many.", DefaultValueFactory = _ => 80 };
        var depth = new Option<int>("--depth") { Description = "Questions of each.", DefaultValueFactory = _ => 3 };
        var rate = new Option<double>("--rate") { Description = "Share of a tree's step that is taken.", DefaultValueFactory = _ => 0.1 };
        var ridge = new Option<double>("--ridge") { Description = "Weight that shortens the steps of small leaves.", DefaultValueFactory = _ => 5 };
        var all = new Option<bool>("--all") { Description = "Take the pages that are only scored as well, as for what is shipped." };
        var show = new Option<int>("--show") { Description = "Print so many of the articles that look least like one." };
        var output = new Option<string?>("--out") { Description = "Where to write the table fitted on all." };
        var command = new Command("fit-looks", "Fits the trees that tell pages that are no articles; cross-validated by site.") { gold, folder, trees, depth, rate, ridge, all, show, output };
        command.SetAction((parsed, cancellationToken) =>
        {
            var options = new TreeFitterOptions(parsed.GetValue(trees), parsed.GetValue(depth), parsed.GetValue(rate), parsed.GetValue(ridge));
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
        var scored = new List<(Sample Sample, double Score)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = samples.Where(sample => sample.Gold.Number / 10 % Folds == fold).ToList();
            var ensemble = new TreeEnsemble(Fit(samples.Except(held), options));
            scored.AddRange(held.Select(sample => (sample, (double)ensemble.Score(sample.Features))));
        }

        var others = samples.Count(sample => sample.IsOther);
        var articles = samples.Count - others;
        Console.WriteLine($"{articles} articles, {others} others; told by what they say {samples.Count(s => s.IsOther && s.IsTold)}, articles {samples.Count(s => !s.IsOther && s.IsTold)}; asked {samples.Count(s => s.IsOther && s.IsAsked)} and {samples.Count(s => !s.IsOther && s.IsAsked)}");
        foreach (var least in (double[])[-0.5, 0, 0.25, 0.5, 0.75, 1, 1.5, 2])
        {
            var wrong = scored.Count(item => !item.Sample.IsOther && (item.Sample.IsTold || (item.Sample.IsAsked && item.Score >= least)));
            var right = scored.Count(item => item.Sample.IsOther && (item.Sample.IsTold || (item.Sample.IsAsked && item.Score >= least)));
            Console.WriteLine($"least {least}: others refused {(double)right / others:F3}, articles refused {(double)wrong / articles:F4} ({wrong})");
        }

        foreach (var (sample, score) in scored.Where(item => !item.Sample.IsOther && item.Sample.IsAsked).OrderByDescending(item => item.Score).Take(show))
        {
            Console.WriteLine($"{sample.Gold.Id} {score:F2} {sample.Gold.Title}");
        }
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
