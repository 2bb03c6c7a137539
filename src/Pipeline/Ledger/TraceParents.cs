using System.Diagnostics;

namespace Pipeline.Ledger;

/// <summary>
/// What messages carry as <c>traceparent</c>. A dump is a trace and its id the trace's: whoever has the one finds the other, and a
/// message that was lost and offered again stays in it.
/// </summary>
internal static class TraceParents
{
    private const int SpanIdLength = 16;

    /// <summary>Above all spans of a dump. There is no span of that id.</summary>
    public static ActivityContext Root(string dumpId) =>
        new(
            ActivityTraceId.CreateFromString(dumpId),
            ActivitySpanId.CreateFromString(dumpId.AsSpan(0, SpanIdLength)),
            ActivityTraceFlags.Recorded,
            isRemote: true);

    /// <summary>As a message says, if it speaks of this dump.</summary>
    public static ActivityContext Parse(string? traceParent, string dumpId) =>
        ActivityContext.TryParse(traceParent, null, isRemote: true, out var context) && context.TraceId.ToHexString() == dumpId
            ? context
            : Root(dumpId);

    /// <summary>For a message that is sent now: the span under way, else the root.</summary>
    public static string Current(string dumpId) =>
        Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id } current && current.TraceId.ToHexString() == dumpId
            ? id
            : Format(Root(dumpId));

    public static string OfRoot(string dumpId) => Format(Root(dumpId));

    private static string Format(ActivityContext context) => $"00-{context.TraceId.ToHexString()}-{context.SpanId.ToHexString()}-01";
}
