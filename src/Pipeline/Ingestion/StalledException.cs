namespace Pipeline.Ingestion;

/// <summary>Reading a dump came to a stop: neither an entry nor a byte for as long as a third of a lease.</summary>
internal sealed class StalledException() : Exception("Reading has come to a stop.");
