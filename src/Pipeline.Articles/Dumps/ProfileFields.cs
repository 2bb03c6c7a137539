using Microsoft.Extensions.Options;
using Pipeline.Dumps.Text;

namespace Pipeline.Dumps;

/// <summary>
/// The names of fields for a dump: those of its profile before all others. Of several that match, the longest pattern wins.
/// </summary>
internal sealed class ProfileFields(IOptions<DumpFields> fields, IOptions<SeparatorsOptions> profiles)
{
    private readonly FieldNames usual = new(fields);

    private readonly (DumpPatterns Pattern, FieldNames Names)[] named =
    [
        .. profiles.Value.Values.Where(profile => profile.Fields.Any())
            .SelectMany(profile => profile.Dumps.Select(pattern => (Pattern: pattern, Names: profile.Fields.Before(fields.Value))))
            .OrderByDescending(profile => profile.Pattern.Length).ThenBy(profile => profile.Pattern, StringComparer.Ordinal)
            .Select(profile => (new DumpPatterns([profile.Pattern]), new FieldNames(Options.Create(profile.Names)))),
    ];

    public FieldNames For(string dumpName) => Array.Find(named, profile => profile.Pattern.Match(dumpName)).Names ?? usual;
}
