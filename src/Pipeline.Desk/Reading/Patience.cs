using Azure;

namespace Pipeline.Desk.Reading;

/// <summary>Ends what takes too long for somebody who waits for a page: storage that is down is asked again for half a minute.</summary>
internal static class Patience
{
    /// <exception cref="RequestFailedException">It took longer. A page would take a cancellation for the visitor's own, and show
    /// nothing.</exception>
    public static async Task<T> WithinAsync<T>(
        TimeSpan limit,
        TimeProvider clock,
        Func<CancellationToken, Task<T>> read,
        CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(limit, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            return await read(ending.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RequestFailedException("The storage takes too long.", e);
        }
    }
}
