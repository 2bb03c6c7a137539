using System.CommandLine;
using Pipeline.Testing.ModelServer;

var port = new Option<int>("--port") { Description = "Default: any free one.", DefaultValueFactory = _ => 0 };
var fail = new Option<double>("--fail") { Description = "Share of requests that fail.", DefaultValueFactory = _ => 0 };
var seed = new Option<int>("--seed") { Description = "The same seed, the same faults.", DefaultValueFactory = _ => 1 };
var latency = new Option<int>("--latency") { Description = "Milliseconds before each answer.", DefaultValueFactory = _ => 0 };
var tokens = new Option<int?>("--tpm") { Description = "Quota of tokens a minute; what is beyond it is answered 429." };
var requests = new Option<int?>("--rpm") { Description = "Quota of requests a minute." };
var root = new RootCommand("A stand-in for a chat completion endpoint: summarises with the first sentences, and fails as told.")
{
    port,
    fail,
    seed,
    latency,
    tokens,
    requests,
};
root.SetAction(async parsed =>
{
    var faults = new SeededFaults(parsed.GetValue(fail), parsed.GetValue(seed));
    var quota = new ModelQuota(parsed.GetValue(tokens), parsed.GetValue(requests), TimeProvider.System);
    var delay = TimeSpan.FromMilliseconds(parsed.GetValue(latency));
    await using var server = await StandInModel.StartAsync(Answer, parsed.GetValue(port)).ConfigureAwait(false);
    Console.WriteLine(new Uri(server.Url, "v1"));
    await server.WaitForShutdownAsync().ConfigureAwait(false);

    // Throttled at once, as services do.
    Reply Answer(RecordedRequest request)
    {
        var fault = faults.Answer(request);
        var reply = fault is Reply.Obedient ? quota.Answer(request) : fault;
        return reply is Reply.Whole { Status: 429 } ? reply : new Reply.Delayed(delay, reply);
    }
});
return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
