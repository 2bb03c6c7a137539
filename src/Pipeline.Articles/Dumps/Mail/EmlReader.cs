using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Entries;

namespace Pipeline.Dumps.Mail;

/// <summary>One mail message (RFC 5322, MIME by RFC 2045 to 2049), or a digest of several.</summary>
internal class EmlReader(IOptions<DumpLimits> limits) : SequentialReader(limits)
{
    public override string Format => DumpFormat.Eml;

    protected override async IAsyncEnumerable<FoundEntry> FindAsync(
        IDumpSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = await ReadAllAsync(source, cancellationToken);
        foreach (var (article, rejection) in Read(bytes, cancellationToken))
        {
            yield return new FoundEntry(0, article, rejection) { Length = bytes.Length };
        }
    }

    protected virtual IReadOnlyList<EntryContent> Read(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        MailMessage.ReadAll(message, Limits, cancellationToken);
}
