using Microsoft.Extensions.Time.Testing;
using Pipeline.Storage;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Storage;

public sealed class InMemoryDumpContainerTests : DumpContainerContract
{
    private readonly InMemoryDumpContainer dumps = new(new FakeTimeProvider(), new PortCalls()) { PageSize = PageSize };

    protected override IDumpContainer Dumps => dumps;

    protected override Task DeleteAsync(string name)
    {
        dumps.Delete(name);
        return Task.CompletedTask;
    }
}
