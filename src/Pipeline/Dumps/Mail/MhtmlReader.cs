using Microsoft.Extensions.Options;

namespace Pipeline.Dumps;

/// <summary>A page saved with its pictures, which is a mail message to the last byte.</summary>
internal sealed class MhtmlReader(IOptions<DumpLimits> limits) : EmlReader(limits)
{
    public override string Form => DumpForm.Mhtml;
}
