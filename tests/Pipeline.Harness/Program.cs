using System.CommandLine;
using Pipeline.Harness;
using Pipeline.Harness.Workers;

var articles = new Option<int>("--articles") { Description = "Articles to feed, duplicates included.", DefaultValueFactory = _ => 1000 };
var stories = new Option<int>("--stories")
{
    Description = "Stories of an agency to feed besides, in several versions, some of them killed or embargoed.",
    DefaultValueFactory = _ => 20,
};
var copies = new Option<int>("--copies")
{
    Description = "Texts of an agency to feed besides, each from several outlets and once as an update.",
    DefaultValueFactory = _ => 5,
};
var seed = new Option<int>("--seed")
{
    Description = "The same seed, the same input and the same plan of faults.",
    DefaultValueFactory = _ => 1,
};
var seeds = new Option<int>("--seeds") { Description = "Runs, each with the next seed.", DefaultValueFactory = _ => 1 };
var workers = new Option<int>("--workers") { Description = "Worker processes.", DefaultValueFactory = _ => 3 };
var limit = new Option<int>("--limit")
{
    Description = "Minutes until a run that does not settle is given up.",
    DefaultValueFactory = _ => 30,
};
var faults = new Option<double>("--faults")
{
    Description = "How much is made to fail: 0 is nothing, 0.5 half as much as usual.",
    DefaultValueFactory = _ => 1,
};
var memory = new Option<bool>("--memory") { Description = "Storage in memory, which is never restarted: for a long run." };
var functions = new Option<bool>("--functions") { Description = "The workers are the Functions app under the platform's listeners; their storage calls do not fail." };
var cascade = new Option<bool>("--cascade")
{
    Description = "A second model is asked, and last none, about articles of which the first never gives a usable summary.",
};
var root = new RootCommand("Feeds articles to worker processes under faults, then reconciles input, ledger, blobs and what a subscriber saw.")
{
    articles, stories, copies, seed, seeds, workers, limit, faults, memory, functions, cascade,
    WorkerCommand.Create(), SubscriberCommand.Create(),
};
root.SetAction(async (parsed, cancellationToken) =>
{
    var isClean = true;
    foreach (var number in Enumerable.Range(parsed.GetValue(seed), parsed.GetValue(seeds)))
    {
        var options = new HarnessOptions(
            parsed.GetValue(articles), parsed.GetValue(stories), parsed.GetValue(copies), number, parsed.GetValue(workers),
                TimeSpan.FromMinutes(parsed.GetValue(limit)),
                parsed.GetValue(faults), parsed.GetValue(memory), parsed.GetValue(functions), parsed.GetValue(cascade));
        isClean &= await new HarnessRun(options, Console.Out, TimeProvider.System).RunAsync(cancellationToken);
    }

    return isClean ? 0 : 1;
});
return await root.Parse(args).InvokeAsync();
