using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace Pipeline.Dumps.Json;

/// <summary>Makes what reads a dump's JSON values, with the names of fields of its profile.</summary>
internal sealed class JsonEntries(ProfileFields fields, IOptions<DumpLimits> limits)
{
    /// <summary>An index of names a profile, not a dump.</summary>
    private readonly ConditionalWeakTable<FieldNames, JsonEntry> entries = [];

    public JsonEntry For(string dumpName) =>
        entries.GetValue(fields.For(dumpName), names => new JsonEntry(new JsonArticle(names), names, limits));
}
