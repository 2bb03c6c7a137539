using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Pipeline.Desk.Security;

/// <summary>Who asks, and what they may do.</summary>
internal sealed class Access(IOptions<DeskOptions> options)
{
    public const string Cookie = "desk";

    /// <summary>Set by the platform's sign-in: the person's claims as JSON in base64.</summary>
    private const string PrincipalHeader = "X-MS-CLIENT-PRINCIPAL";

    private const string ObjectId = "http://schemas.microsoft.com/identity/claims/objectidentifier";

    private const string Bearer = "Bearer ";

    private readonly DeskOptions options = options.Value;

    public bool NeedsToken => options is { Token: not null, TrustPrincipal: false };

    /// <returns>Null when nobody that is known asks.</returns>
    public ClaimsPrincipal? Find(HttpRequest request) =>
        options.TrustPrincipal ? Principal(request.Headers[PrincipalHeader].ToString())
        : options.Token is { } token ? HasToken(request, token) ? Person(DeskRole.Operator) : null
        : Person(DeskRole.Operator);

    public bool MayAct(ClaimsPrincipal person) => !options.ReadOnly && person.IsInRole(DeskRole.Operator);

    /// <summary>Say whether a summary is good; everybody who may read may, unless the desk is for reading only.</summary>
    public bool MayReview(ClaimsPrincipal person) => !options.ReadOnly && person.Identity is { IsAuthenticated: true };

    /// <returns>What a browser shows from now on; null when it is not the token.</returns>
    public string? SignIn(string given) => options.Token is { } token && Same(given, token) ? Proof(token) : null;

    private static bool HasToken(HttpRequest request, string token) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Bearer, StringComparison.Ordinal)
            ? Same(header[Bearer.Length..], token)
            : request.Cookies[Cookie] is { } proof && Same(proof, Proof(token));

    /// <summary>Not the token itself: whoever sees the cookie cannot sign in elsewhere with it.</summary>
    private static string Proof(string token) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), "desk"u8));

    private static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)),
            SHA256.HashData(Encoding.UTF8.GetBytes(expected)));

    private static ClaimsPrincipal Person(params string[] roles) =>
        new(new ClaimsIdentity(roles.Select(role => new Claim(ClaimTypes.Role, role)), nameof(Desk)));

    private static ClaimsPrincipal? Principal(string header)
    {
        try
        {
            using var json = JsonDocument.Parse(Convert.FromBase64String(header));
            var claims = json.RootElement.GetProperty("claims").EnumerateArray()
                .Select(claim => (Type: claim.GetProperty("typ").GetString(), Value: claim.GetProperty("val").GetString() ?? ""))
                .ToList();
            var person = Person([.. claims.Where(claim => claim.Type is "roles" or ClaimTypes.Role).Select(claim => claim.Value)]);
            if (claims.Find(claim => claim.Type is ObjectId or "oid" or ClaimTypes.NameIdentifier) is { Value.Length: > 0 } id)
            {
                ((ClaimsIdentity)person.Identity!).AddClaim(new(ClaimTypes.NameIdentifier, id.Value));
            }

            return person;
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
