using Azure;
using Azure.Data.Tables;

namespace Pipeline.Subscriber;

/// <summary>
/// Remembers events in a table of the subscriber's, which any number of readers share. A reader that dies after its handler's
/// effect and before the id is written handles that event once more.
/// </summary>
/// <param name="table">Created when it is missing. It has one row per event; remove old rows as you like.</param>
/// <param name="clock">Decides when a dead reader's hold is over. Default: the system's.</param>
public sealed class TableSeenEvents(TableClient table, TimeProvider? clock = null) : ISeenEvents
{
    private const string HeldUntil = nameof(HeldUntil);

    private const string HandledAt = nameof(HandledAt);

    private const string Row = "event";

    private DateTimeOffset Now => (clock ?? TimeProvider.System).GetUtcNow();

    public async Task<Sighting> TryBeginAsync(string eventId, TimeSpan hold, CancellationToken cancellationToken)
    {
        var held = Held(eventId, hold);
        try
        {
            await AddAsync(held, cancellationToken).ConfigureAwait(false);
            return Sighting.New;
        }
        catch (RequestFailedException e) when (e.Status is 409)
        {
            return await TakeOverAsync(held, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task<bool> IsHandledAsync(string eventId, CancellationToken cancellationToken) =>
        await FindAsync(Key(eventId), cancellationToken).ConfigureAwait(false) is { } found && found.ContainsKey(HandledAt);

    public Task RenewAsync(string eventId, TimeSpan hold, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(Held(eventId, hold), TableUpdateMode.Replace, cancellationToken);

    public Task EndAsync(string eventId, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(new TableEntity(Key(eventId), Row) { [HandledAt] = Now }, TableUpdateMode.Replace, cancellationToken);

    public Task AbandonAsync(string eventId, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(Key(eventId), Row, cancellationToken: cancellationToken);

    private async Task AddAsync(TableEntity held, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(held, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e.Status is 404)
        {
            await table.CreateIfNotExistsAsync(cancellationToken).ConfigureAwait(false);
            await table.AddEntityAsync(held, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Sighting> TakeOverAsync(TableEntity held, CancellationToken cancellationToken)
    {
        var found = await FindAsync(held.PartitionKey, cancellationToken).ConfigureAwait(false);
        if (found is null || found.GetDateTimeOffset(HeldUntil) > Now)
        {
            return Sighting.InProgress;
        }

        if (found.ContainsKey(HandledAt))
        {
            return Sighting.Handled;
        }

        try
        {
            await table.UpdateEntityAsync(held, found.ETag, TableUpdateMode.Replace, cancellationToken).ConfigureAwait(false);
            return Sighting.New;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return Sighting.InProgress;
        }
    }

    private async Task<TableEntity?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(key, Row, cancellationToken: cancellationToken).ConfigureAwait(false);
        return found.HasValue ? found.Value : null;
    }

    private TableEntity Held(string eventId, TimeSpan hold) => new(Key(eventId), Row) { [HeldUntil] = Now + hold };

    // Ids from a queue may hold what a key must not.
    private static string Key(string eventId) => Uri.EscapeDataString(eventId).Replace('%', '=');
}
