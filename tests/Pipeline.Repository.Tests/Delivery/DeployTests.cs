namespace Pipeline.Repository.Tests.Delivery;

/// <summary>What the deployment's workflow runs.</summary>
public sealed class DeployTests : IDisposable
{
    private const string Script = "eng/deploy.sh";

    private static readonly Dictionary<string, string> Variables = new[]
    {
        "AZURE_CLIENT_ID",
        "AZURE_TENANT_ID",
        "AZURE_SUBSCRIPTION_ID",
        "AZURE_ENV_NAME",
        "AZURE_LOCATION",
    }.ToDictionary(name => name, name => name.ToLowerInvariant());

    private readonly StandIns commands = new();

    public DeployTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "It runs on Linux.");

    [Fact]
    public async Task It_signs_in_without_a_secret_then_provisions_and_deploys()
    {
        commands.Add("azd", "echo \"$1 as $AZURE_PRINCIPAL_TYPE\" >> \"$CALLS\"");

        var run = await commands.RunAsync(Script, Variables);

        Assert.Equal((0, ""), run);
        Assert.Equal(
            [
                "azd auth login --client-id azure_client_id --tenant-id azure_tenant_id --federated-credential-provider github", "auth as ",
                "azd provision --no-prompt", "provision as ServicePrincipal",
                "azd deploy --no-prompt", "deploy as ServicePrincipal",
            ],
            await commands.CallsAsync());
    }

    [Fact]
    public async Task What_cannot_be_provisioned_is_not_deployed()
    {
        commands.Add("azd", "[ \"$1\" != provision ]");

        Assert.NotEqual(0, (await commands.RunAsync(Script, Variables)).ExitCode);

        Assert.DoesNotContain("azd deploy --no-prompt", await commands.CallsAsync());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_variable_that_is_missing_is_named_and_nothing_is_done(string name)
    {
        commands.Add("azd", "");

        var run = await commands.RunAsync(Script, Variables.Append(new(name, "")));

        Assert.Equal((2, $"deploy: {name} is not set\n"), run);
        Assert.Empty(await commands.CallsAsync());
    }

    public static TheoryData<string> Names => [.. Variables.Keys];

    public void Dispose() => commands.Dispose();
}
