using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Pipeline.Desk.Reading;

namespace Pipeline.Desk.Security;

/// <summary>
/// Looks at each request before anything else does: its host, its origin, who sends it and whether they may; and tells the browser to
/// load nothing from elsewhere.
/// </summary>
internal sealed class Guard(RequestDelegate next, Access access, IOptions<DeskOptions> options)
{
    public const string SignInPath = "/sign-in";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly HashSet<string> hosts = new(
        options.Value.IsLoopback
            ? ["localhost", "127.0.0.1", "[::1]", .. options.Value.Hosts]
            : [options.Value.Url.Host, .. options.Value.Hosts],
        StringComparer.OrdinalIgnoreCase);

    public async Task InvokeAsync(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // A name that is pointed at this machine makes a foreign page's requests look like ours: they still carry that name.
        if (!hosts.Contains(request.Host.Host))
        {
            await RefuseAsync(
                    context,
                    HttpStatusCode.MisdirectedRequest,
                    $"This desk is not called '{request.Host.Host}'. Names are set in {DeskOptions.Section}:{nameof(DeskOptions.Hosts)}.");
        }
        else if (IsChange(request) && !IsOwn(request))
        {
            await RefuseAsync(context, HttpStatusCode.Forbidden, "This request comes from another site.");
        }
        else if (access.Find(request) is { } person)
        {
            if (IsChange(request) && request.Path != SignInPath && !MayChange(request, person))
            {
                await RefuseAsync(context, HttpStatusCode.Forbidden, "This desk is for reading.");
                return;
            }

            context.User = person;
            await next(context);
        }
        else if (IsOpen(request.Path))
        {
            await next(context);
        }
        else if (access.NeedsToken && HttpMethods.IsGet(request.Method))
        {
            context.Response.Redirect(SignInPath);
        }
        else
        {
            await RefuseAsync(context, HttpStatusCode.Unauthorized, "Sign in first.");
        }
    }

    private bool MayChange(HttpRequest request, ClaimsPrincipal person) =>
        ReviewEndpoint.IsFor(request.Path) ? access.MayReview(person) : access.MayAct(person);

    private bool IsOpen(PathString path) =>
        path.StartsWithSegments("/assets", StringComparison.Ordinal) || (access.NeedsToken && path == SignInPath);

    private static bool IsChange(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    private static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            ? request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
            : Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }

    private static Task RefuseAsync(HttpContext context, HttpStatusCode status, string reason)
    {
        context.Response.StatusCode = (int)status;
        return context.Response.WriteAsync(reason, context.RequestAborted);
    }
}
