using Azure.Core;
using Azure.Identity;

namespace Pipeline.Azure.Tests.Models;

/// <summary>Has no token, and the caller leaves while it is looked for.</summary>
internal sealed class LeavingCredential(CancellationTokenSource caller) : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        caller.Cancel();
        throw new AuthenticationFailedException("nobody is signed in");
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
