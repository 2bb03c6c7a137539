using System.CommandLine;
using Pipeline.Cleaning.Learned;

namespace Pipeline.Benchmarks.Fitting;

/// <summary>Fits the trees that tell an article's blocks, on the articles that are looked at; cross-validated by site.</summary>
/// <param name="name">Of the command.</param>
/// <param name="features">Names, in order.</param>
/// <param name="rules">The weight of the rules' word.</param>
/// <param name="read">Makes a document of an article and the folder.</param>
internal sealed class ModelFit(
    string name,
    IReadOnlyList<string> features,
    float rules,
    Func<GoldArticle, DirectoryInfo, CancellationToken, FittedDocument> read)
{
    private const int Folds = 5;

    private const int Parts = 10;

    private const float ShownLeast = -0.25f;

    private const float ShownTurn = 1;

    /// <summary>In characters: so much of a block is shown.</summary>
    private const int Shown = 100;

    public Command Create()
    {
        var gold = new Option<string>("--gold") { Description = "gold.jsonl.gz of the evaluation data.", Required = true };
        var folder = new Option<DirectoryInfo>("--documents")
        {
            Description = "Folder of the pages or of their crude dumps, named by id.",
            Required = true,
        };
        var defaults = new TreeFitterOptions();
        var trees = new Option<int>("--trees") { Description = "How many.", DefaultValueFactory = _ => defaults.Trees };
        var depth = new Option<int>("--depth") { Description = "Questions of each.", DefaultValueFactory = _ => defaults.Depth };
        var rate = new Option<double>("--rate")
        {
            Description = "Share of a tree's step that is taken.",
            DefaultValueFactory = _ => defaults.Rate,
        };
        var ridge = new Option<double>("--ridge")
        {
            Description = "Weight that shortens the steps of small leaves.",
            DefaultValueFactory = _ => defaults.Ridge,
        };
        var show = new Option<int>("--show") { Description = "Print the blocks judged wrongly of so many documents, the worst first." };
        var all = new Option<bool>("--all") { Description = "Take the articles that are only scored as well, as for what is shipped." };
        var output = new Option<string?>("--out") { Description = "Where to write the table fitted on all." };
        var command = new Command(name, "Fits the trees that tell an article's blocks, on the pages that are looked at; cross-validated by site.") { gold, folder, trees, depth, rate, ridge, show, all, output };
        command.SetAction((parsed, cancellationToken) =>
        {
            var options =
                new TreeFitterOptions(parsed.GetValue(trees), parsed.GetValue(depth), parsed.GetValue(rate), parsed.GetValue(ridge));
            var documents = GoldArticle.Read(parsed.GetRequiredValue(gold))
                .Where(article => article.IsArticle && (article.IsLookedAt || parsed.GetValue(all)))
                .Select(article => read(article, parsed.GetRequiredValue(folder), cancellationToken)).ToList();
            var models = Validate(documents, options, cancellationToken);
            Show(documents, models, parsed.GetValue(show));
            if (parsed.GetValue(output) is { } path)
            {
                using var writer = new StreamWriter(path);
                TreeTable.Write(writer, Fit(documents, options), features, "a block is body", $"{name} {(parsed.GetValue(all) ? "--all " : "")}--trees {options.Trees} --depth {options.Depth} --rate {options.Rate} --ridge {options.Ridge}");
            }

            return Task.CompletedTask;
        });
        return command;
    }

    private Dictionary<FittedDocument, TreeEnsemble> Validate(
        List<FittedDocument> documents,
        TreeFitterOptions options,
        CancellationToken cancellationToken)
    {
        Console.WriteLine($"{documents.Count} documents, {documents.Sum(document => document.Features.Rows)} blocks");
        Print("rules", documents.Select(document => document.Score(document.ByRules)));
        Print("gold", documents.Select(document => document.Score(document.IsBody)));
        var models = new Dictionary<FittedDocument, TreeEnsemble>();
        for (var fold = 0; fold < Folds; fold++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var held = documents.Where(document => document.Gold.Number / Parts % Folds == fold).ToList();
            var ensemble = new TreeEnsemble(Fit(documents.Except(held), options));
            held.ForEach(document => models[document] = ensemble);
        }

        foreach (var least in (float[])[-0.75f, -0.5f, -0.25f, 0])
        {
            foreach (var turn in (float[])[0, 1, 1.5f, 2])
            {
                Print(
                    $"cross-validated, least {least}, turn {turn}",
                    documents.Select(document => document.Score(document.Judge(new BlockModel(models[document], least, turn, rules)))));
            }
        }

        return models;
    }

    private static List<SymmetricTree> Fit(IEnumerable<FittedDocument> documents, TreeFitterOptions options)
    {
        var (rows, labels, weights) = (new List<float[]>(), new List<bool>(), new List<float>());
        foreach (var document in documents)
        {
            for (var i = 0; i < document.Features.Rows; i++)
            {
                rows.Add(document.Features.Row(i).ToArray());
                labels.Add(document.IsBody[i]);
                weights.Add(document.Weight(i));
            }
        }

        return new TreeFitter(options).Fit(rows, [.. labels], [.. weights]);
    }

    private void Show(List<FittedDocument> documents, Dictionary<FittedDocument, TreeEnsemble> models, int count)
    {
        foreach (
            var (document, kept) in documents
                .Select(document =>
                    (Document: document, Kept: document.Judge(new BlockModel(models[document], ShownLeast, ShownTurn, rules))))
                .OrderBy(item => item.Document.Score(item.Kept).F1)
                .Take(count))
        {
            Console.WriteLine($"=== {document.Gold.Id} {document.Score(kept).F1:F3}, by rules {document.Score(document.ByRules).F1:F3}");
            foreach (var i in Enumerable.Range(0, kept.Length).Where(i => kept[i] != document.IsBody[i]))
            {
                Console.WriteLine(
                    $"{(kept[i] ? "+" : "-")} {i} {models[document].Score(document.Features.Row(i)):F2} {(document.ByRules[i] ? "rules" : "")} {document.Texts[i][..Math.Min(Shown, document.Texts[i].Length)]}"
                );
            }
        }
    }

    private static void Print(string what, IEnumerable<BodyScore> bodies)
    {
        var scores = bodies.ToList();
        Console.WriteLine(
            $"{what}: words {scores.Average(score => score.F1):F4} exact {scores.Average(score => score.IsExact ? 1 : 0.0):F3} lost {scores.Average(score => score.F1 < 0.5 ? 1 : 0.0):F3}"
        );
    }
}
