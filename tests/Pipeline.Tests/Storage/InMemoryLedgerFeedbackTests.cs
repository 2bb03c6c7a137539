using Pipeline.Ledger;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Storage;

public sealed class InMemoryLedgerFeedbackTests : LedgerFeedbackContract
{
    protected override ILedger Ledger { get; } = new InMemoryLedger(new PortCalls());
}
