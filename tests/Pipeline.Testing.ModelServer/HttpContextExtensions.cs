using Microsoft.AspNetCore.Http;

namespace Pipeline.Testing.ModelServer;

internal static class HttpContextExtensions
{
    private static readonly object Body = new();
    private static readonly object Holding = new();

    public static string RequestBody(this HttpContext context) => (string)context.Items[Body]!;

    public static void KeepRequestBody(this HttpContext context, string body) => context.Items[Body] = body;

    public static void OnHolding(this HttpContext context, Action holding) => context.Items[Holding] = holding;

    public static Task UntilAborted(this HttpContext context)
    {
        ((Action)context.Items[Holding]!)();
        var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        context.RequestAborted.Register(aborted.SetResult);
        return aborted.Task;
    }
}
