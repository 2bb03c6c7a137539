using System.CommandLine;
using Pipeline.Benchmarks.Cleaning;
using Pipeline.Benchmarks.Copies;
using Pipeline.Benchmarks.Desk;
using Pipeline.Benchmarks.Dumps;
using Pipeline.Benchmarks.Fitting;
using Pipeline.Benchmarks.Functions;
using Pipeline.Benchmarks.Grounding;
using Pipeline.Benchmarks.Lanes;
using Pipeline.Benchmarks.Quota;
using Pipeline.Benchmarks.Startup;
using Pipeline.Benchmarks.Sweeping;
using Pipeline.Benchmarks.Throughput;

// One command a benchmark, from a class of its own: new Command(NAME, what it measures).
var root = new RootCommand("Measures what docs/benchmarks.md states. Run in Release, on a machine that does nothing else.")
{
    CleaningBenchmark.Create(),
    CopiesBenchmark.Create(),
    NewsDayBenchmark.Create(),
    DeskIndexBenchmark.Create(),
    DeskProcessBenchmark.Create(),
    DumpsMemory.Create(),
    DumpsMemoryWorker.Create(),
    DumpsSpeed.Create(),
    FunctionsPolling.Create(),
    FunctionsSeeds.Create(),
    FunctionsStart.Create(),
    GroundingBenchmark.Create(),
    LanesBenchmark.Create(),
    LanesRunBenchmark.Create(),
    LooksFit.Create(),
    PageFit.Create(),
    QuotaBenchmark.Create(),
    PlanBenchmark.Create(),
    QuotaWorker.Create(),
    SalienceFit.Create(),
    StartupBenchmark.Create(),
    StartupWorker.Create(),
    SweepBenchmark.Create(),
    SweepWorker.Create(),
    TextFit.Create(),
    ThroughputBenchmark.Create(),
};
return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
