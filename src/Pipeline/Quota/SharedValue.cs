using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Pipeline.Storage;

namespace Pipeline.Quota;

/// <summary>Changes a shared row until the change is the one that won.</summary>
internal static class SharedValue
{
    /// <param name="rows">Where it is.</param>
    /// <param name="key">Its name.</param>
    /// <param name="empty">What it is before it was first written.</param>
    /// <param name="type">How it is written.</param>
    /// <param name="change">From what is there to what is to be there, and the result. May run several times.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<TResult> ChangeAsync<T, TResult>(
        this ISharedRows rows,
        string key,
        T empty,
        JsonTypeInfo<T> type,
        Func<T, (T Changed, TResult Result)> change,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await rows.ReadAsync(key, cancellationToken);
            var (changed, result) = change(row.Value.Length == 0 ? empty : JsonSerializer.Deserialize(row.Value, type)!);
            if (
                await rows.TryWriteAsync(row with { Value = JsonSerializer.Serialize(changed, type) }, cancellationToken)
                is not null)
            {
                return result;
            }
        }
    }
}
