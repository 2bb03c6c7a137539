using Pipeline.Storage;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Storage;

public sealed class InMemorySharedRowsTests : SharedRowsContract
{
    protected override ISharedRows Rows { get; } = new InMemorySharedRows(new PortCalls());
}
