using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Azure.Storage;
using Pipeline.Delivery;
using Pipeline.Storage;
using Pipeline.Testing;

namespace Pipeline.Repository.Tests.Infra;

/// <summary>The desk beside the app: only when asked for, behind a sign-in, with an identity that does no more than it must.</summary>
public sealed partial class DeskTests(Deployment deployment)
{
    private const string Asked =
        "param deskClientId = '22222222-2222-2222-2222-222222222222'\nparam deskImage = 'registry.example.org/pipeline:1'";

    private const string App = "Microsoft.App/containerApps";

    private const string Queue = QueueNames.ReplyPrefix + "desk";

    private static readonly Dictionary<string, string> RoleNames = new()
    {
        ["2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"] = "blobs read",
        ["19e7f393-937e-4f77-808e-94535d297925"] = "queues read",
        ["76199698-9eea-4c19-bc75-cec21354c6b6"] = "tables read",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "blobs write",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "queues write",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "tables write",
        ["7f951dda-4ed3-4680-a7ca-43fe172d538d"] = "images read",
    };

    [Fact]
    public void It_is_off_by_default()
    {
        Assert.Empty(deployment.Of(App));
        Assert.DoesNotContain(Queue, deployment.Names("Microsoft.Storage/storageAccounts/queueServices/queues"));
    }

    [Fact]
    public async Task Nobody_comes_in_without_signing_in_at_Entra()
    {
        var resources = await Deployment.PredictAsync("news", Asked);

        var signIn = Single(resources, App + "/authConfigs").GetProperty("properties");
        Assert.True(signIn.GetProperty("platform").GetProperty("enabled").GetBoolean());
        Assert.Equal("RedirectToLoginPage", signIn.GetProperty("globalValidation").GetProperty("unauthenticatedClientAction").GetString());
        Assert.False(signIn.GetProperty("globalValidation").TryGetProperty("excludedPaths", out _));
        var entra = signIn.GetProperty("identityProviders").GetProperty("azureActiveDirectory").GetProperty("registration");
        Assert.Equal("22222222-2222-2222-2222-222222222222", entra.GetProperty("clientId").GetString());
        Assert.False(entra.TryGetProperty("clientSecretSettingName", out _));
        var configuration = Single(resources, App).GetProperty("properties").GetProperty("configuration");
        Assert.False(configuration.GetProperty("ingress").GetProperty("allowInsecure").GetBoolean());
        Assert.False(configuration.TryGetProperty("secrets", out _));
    }

    [Fact]
    public async Task It_runs_as_one_replica_with_settings_that_are_known()
    {
        var template = Single(await Deployment.PredictAsync("news", Asked), App).GetProperty("properties").GetProperty("template");
        var container = Assert.Single(template.GetProperty("containers").EnumerateArray());
        var settings = container.GetProperty("env").EnumerateArray().ToDictionary(
            setting => setting.GetProperty("name").GetString()!.Replace("__", ":", StringComparison.Ordinal),
            setting => setting.GetProperty("value").GetString());
        var documented = RepositoryFiles.Read("docs/configuration.md");

        Assert.Equal(1, template.GetProperty("scale").GetProperty("maxReplicas").GetInt32());
        Assert.Equal(
            ["dotnet", "Pipeline.Cli.dll", "desk", "--data", "/tmp"],
            container.GetProperty("command").EnumerateArray().Concat(container.GetProperty("args").EnumerateArray())
                .Select(word => word.GetString()));
        Assert.Equal(
            ("true", "True", "5"),
            (settings["Pipeline:Desk:TrustPrincipal"], settings["Pipeline:Desk:ReadOnly"], settings["Pipeline:Budget:PerDay"]));
        Assert.All(
            settings.Keys.Where(name => name.StartsWith("Pipeline:Desk:", StringComparison.Ordinal)),
            name => Assert.Contains($"`{name.TrimEnd('0').TrimEnd(':')}`", documented, StringComparison.Ordinal));
        Assert.Equal(5, settings.Keys.Count(name => name.StartsWith(StorageSettings.Section + ":", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Its_identity_takes_from_its_own_queue_and_reads_the_rest()
    {
        var roles = Roles(await Deployment.PredictAsync("news", Asked + "\nparam deskRegistryName = 'images'"));

        Assert.Equal(
            [
                "account: blobs read", "account: queues read", "account: tables read", $"{Queue}-poison: queues write",
                $"{Queue}: queues write", "images: images read", "ledger: tables write", "summaries: blobs write",
            ],
            roles);
    }

    [Fact]
    public async Task Where_operators_act_it_may_write_as_they_do()
    {
        var roles = Roles(await Deployment.PredictAsync("news", Asked + "\nparam deskActions = true"));

        Assert.Equal(
            ["account: blobs write", "account: queues write", "account: tables write"],
            roles.Where(role => role.StartsWith("account", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_app_sends_it_all_that_it_indexes_and_the_default_queue_what_it_had()
    {
        var resources = await Deployment.PredictAsync("news", Asked);
        var settings = Single(resources, "Microsoft.Web/sites/config").GetProperty("properties").EnumerateObject()
            .Where(setting => setting.Name.StartsWith("Pipeline__Routes__", StringComparison.Ordinal))
            .ToDictionary(setting => setting.Name["Pipeline__Routes__".Length..], setting => setting.Value.GetString());

        EventKind[] kinds = [EventKind.Summarized, EventKind.Rejected, EventKind.Forgotten, EventKind.Completed];
        Assert.Equal(
            kinds.Select((kind, i) => ($"desk__Events__{i}", kind.ToString()))
                .Append(("all__Queue", QueueNames.ArticleSummaries))
                .Append(("desk__Queue", Queue))
                .Order(),
            settings.Select(setting => (setting.Key, setting.Value!)).Order());
    }

    [Fact]
    public async Task A_desk_without_an_image_is_refused()
    {
        var refused = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() =>
            Deployment.PredictAsync("news", "param deskClientId = 'x'"));

        Assert.Contains("deskClientId needs deskImage", refused.Message, StringComparison.Ordinal);
    }

    private static JsonElement Single(JsonElement[] resources, string type) =>
        Assert.Single(resources, resource => resource.GetProperty("type").GetString() == type);

    /// <summary>Of the desk's identity: on what, and which.</summary>
    private static IEnumerable<string> Roles(JsonElement[] resources) =>
        resources
            .Where(resource => resource.GetProperty("type").GetString() == "Microsoft.Authorization/roleAssignments")
            .Select(resource => (Id: resource.GetProperty("id").GetString()!, Properties: resource.GetProperty("properties")))
            .Where(role => role.Properties.GetProperty("principalId").GetString()!.Contains("id-desk-", StringComparison.Ordinal))
            .Select(role => (role.Id, Definition: role.Properties.GetProperty("roleDefinitionId").GetString()!.Split('/')[^1]))
            .Select(role => $"{Scope(role.Id)}: {RoleNames[role.Definition.TrimEnd(')', '\'', ']')]}")
            .Order(StringComparer.Ordinal);

    /// <summary>The account's name is known only when it has been made: what is in it stands in an expression.</summary>
    private static string Scope(string id) =>
        Registry().Match(id) is { Success: true } registry ? registry.Groups[1].Value
        : Within().Match(id) is { Success: true } within ? within.Groups[1].Value
        : "account";

    [GeneratedRegex(@"/registries/(\w+)/providers/Microsoft.Authorization")]
    private static partial Regex Registry();

    [GeneratedRegex(@"'default', '([\w-]+)'\), '[^']*/id-desk-")]
    private static partial Regex Within();
}
