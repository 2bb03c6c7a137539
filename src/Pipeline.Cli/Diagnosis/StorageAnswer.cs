using Azure;
using Azure.Identity;

namespace Pipeline.Cli.Diagnosis;

/// <summary>Says of a failed call to storage what is wrong and how to mend it.</summary>
internal static class StorageAnswer
{
    /// <summary>The clients' own retries would go on for a minute and more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <param name="what">What the call is for, as a clause.</param>
    /// <param name="role">That it needs.</param>
    /// <param name="call">Cancelled when it takes too long.</param>
    /// <param name="clock">For the patience.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<Finding> TryAsync(
        string what,
        string role,
        Func<CancellationToken, Task> call,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        using var impatient = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(impatient.Token, cancellationToken);
        try
        {
            await call(either.Token);
            return new(Verdict.Ok, what);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return Of(what, role, e);
        }
    }

    private static Finding Of(string what, string role, Exception failure) =>
        failure switch
        {
            RequestFailedException { ErrorCode: "KeyBasedAuthenticationNotPermitted" } => new(
                Verdict.Failed,
                $"{what}: the account takes no keys",
                "set PipelineStorage__accountName in place of a connection string, and log in with 'az login'"),
            RequestFailedException { Status: 401 } or AuthenticationFailedException => new(
                Verdict.Failed,
                $"{what}: nobody is logged in, or with a wrong key",
                "log in with 'az login' or 'azd auth login', or correct the key in PipelineStorage"),
            RequestFailedException { Status: 403 } => new(
                Verdict.Failed,
                $"{what}: not allowed",
                $"assign the role {role} on the account (it takes some minutes to spread); see also the account's firewall"),
            RequestFailedException { Status: 404 } => new(
                Verdict.Failed,
                $"{what}: it is missing",
                "deploy infra/ ('azd provision'); an emulator is set up by 'pipeline run'"),
            RequestFailedException { Status: 400, ErrorCode: "InvalidHeaderValue" } => new(
                Verdict.Failed,
                $"{what}: the service does not know the version that is asked for",
                "start Azurite with --skipApiVersionCheck, or a newer one"),
            RequestFailedException { Status: > 0 } answered => new(
                Verdict.Failed,
                $"{what}: {answered.Status} {answered.ErrorCode}",
                "see the account's health in the portal"),
            _ => new(
                Verdict.Failed,
                $"{what}: no answer",
                "check the name in PipelineStorage, the network and the account's firewall; start the emulator if it is one"),
        };
}
