using Pipeline.Azure.Storage;

namespace Pipeline.Azure.Tests.Storage;

internal static class TableLedgers
{
    public static TableLedger Of(StorageClients clients, int? pageSize = null) =>
        new(clients, new LedgerTable(clients, new Random(1))) { PageSize = pageSize };
}
