namespace Pipeline.Quota;

/// <summary>A call that waits for its turn.</summary>
/// <param name="tokens">What the service will charge.</param>
/// <param name="isUrgent">Its lane.</param>
/// <param name="until">When its patience ends.</param>
internal sealed class QuotaWaiter(double tokens, bool isUrgent, DateTimeOffset until)
{
    private readonly TaskCompletionSource<TimeSpan?> turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public double Tokens => tokens;

    public bool IsUrgent => isUrgent;

    public DateTimeOffset Until => until;

    /// <summary>Null for go on, else when to come again.</summary>
    public Task<TimeSpan?> Turn => turn.Task;

    public void Go() => turn.TrySetResult(null);

    public void ComeAgain(TimeSpan after) => turn.TrySetResult(after);

    public void Leave(CancellationToken cancellationToken) => turn.TrySetCanceled(cancellationToken);
}
