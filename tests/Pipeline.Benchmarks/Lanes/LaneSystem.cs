namespace Pipeline.Benchmarks.Lanes;

/// <summary>What is played.</summary>
/// <param name="Archive">Articles that wait from the beginning on.</param>
/// <param name="Instances">Of the app, each with a gate of its own at the shared quota.</param>
/// <param name="HasLanes">Whether breaking articles have a queue, places and a lane at the gate; else they wait behind the archive.</param>
/// <param name="Breaking">How many of them come.</param>
internal sealed record LaneSystem(int Archive, int Instances, bool HasLanes, int Breaking);
