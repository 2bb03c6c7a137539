using Pipeline.Storage;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Storage;

public sealed class InMemoryDocumentStoreTests : DocumentStoreContract
{
    protected override IDocumentStore Store { get; } = new InMemoryDocumentStore(new PortCalls());
}
