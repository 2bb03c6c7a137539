using System.CommandLine;
using Pipeline.Testing.ModelServer;

var port = new Option<int>("--port") { Description = "Default: any free one.", DefaultValueFactory = _ => 0 };
var fail = new Option<double>("--fail") { Description = "Share of requests that fail.", DefaultValueFactory = _ => 0 };
var seed = new Option<int>("--seed") { Description = "The same seed, the same faults.", DefaultValueFactory = _ => 1 };
var latency = new Option<int>("--latency") { Description = "Milliseconds before each answer.", DefaultValueFactory = _ => 0 };
var root = new RootCommand("A stand-in for a chat completion endpoint: summarises with the first sentences, and fails as told.") { port, fail, seed, latency };
root.SetAction(async parsed =>
{
    var faults = new SeededFaults(parsed.GetValue(fail), parsed.GetValue(seed));
    await using var server = await StandInModel.StartAsync(
        request => new Reply.Delayed(TimeSpan.FromMilliseconds(parsed.GetValue(latency)), faults.Answer(request)), parsed.GetValue(port)).ConfigureAwait(false);
    Console.WriteLine(new Uri(server.Url, "v1"));
    await server.WaitForShutdownAsync().ConfigureAwait(false);
});
return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
