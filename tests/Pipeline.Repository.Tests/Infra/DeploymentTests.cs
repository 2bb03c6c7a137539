using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Azure.Storage;
using Pipeline.FunctionsHost;
using Pipeline.Stages;
using Pipeline.Storage;
using Pipeline.Testing;

namespace Pipeline.Repository.Tests.Infra;

/// <summary>What is deployed is what the code uses: all of it, and nothing else.</summary>
public sealed partial class DeploymentTests(Deployment deployment)
{
    private const string Lifecycle = "Microsoft.Storage/storageAccounts/managementPolicies";

    /// <summary>The platform reads the app's code from it.</summary>
    private const string Packages = "packages";

    /// <summary>Roles of the app's identity and of the deployer; why each: infra/modules.</summary>
    private static readonly Dictionary<string, int> Roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = 1, // Storage Blob Data Owner
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = 2, // Storage Queue Data Contributor
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = 1, // Storage Table Data Contributor
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = 1, // Storage Blob Data Contributor
        ["76199698-9eea-4c19-bc75-cec21354c6b6"] = 1, // Storage Table Data Reader
        ["5e0bd9bd-7b93-4f28-af87-19fc36ad61bd"] = 1, // Cognitive Services OpenAI User
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = 1, // Monitoring Metrics Publisher
    };

    [Fact]
    public void Every_queue_container_and_table_is_there_and_no_other()
    {
        Assert.Equal(QueueNames.All.Order(), deployment.Names("Microsoft.Storage/storageAccounts/queueServices/queues").Order());
        Assert.Equal(
            ContainerNames.All.Append(Packages).Order(),
            deployment.Names("Microsoft.Storage/storageAccounts/blobServices/containers").Order());
        Assert.Equal(TableNames.All.Order(), deployment.Names("Microsoft.Storage/storageAccounts/tableServices/tables").Order());
    }

    [Fact]
    public void No_key_opens_anything()
    {
        var storage = Assert.Single(deployment.Of("Microsoft.Storage/storageAccounts")).GetProperty("properties");
        var model = Assert.Single(deployment.Of("Microsoft.CognitiveServices/accounts")).GetProperty("properties");
        var insights = Assert.Single(deployment.Of("Microsoft.Insights/components")).GetProperty("properties");

        Assert.False(storage.GetProperty("allowSharedKeyAccess").GetBoolean());
        Assert.False(storage.GetProperty("allowBlobPublicAccess").GetBoolean());
        Assert.True(model.GetProperty("disableLocalAuth").GetBoolean());
        Assert.True(insights.GetProperty("DisableLocalAuth").GetBoolean());
    }

    [Fact]
    public void Without_a_private_network_nothing_of_it_is_there()
    {
        Assert.Empty(deployment.Of("Microsoft.Network/virtualNetworks"));
        Assert.Empty(deployment.Of("Microsoft.Network/privateEndpoints"));
        Assert.Equal(
            "Allow",
            Assert.Single(deployment.Of("Microsoft.Storage/storageAccounts")).GetProperty("properties").GetProperty("networkAcls")
                .GetProperty("defaultAction").GetString());
    }

    [Fact]
    public async Task A_private_network_has_an_endpoint_and_a_name_for_each_service_and_closes_what_it_is_told_to_close()
    {
        var resources = await Deployment.PredictAsync("news", "param privateNetwork = true\nparam publicNetworkAccess = 'Disabled'");
        JsonElement[] Of(string type) => [.. resources.Where(resource => resource.GetProperty("type").GetString() == type)];

        Assert.Equal(
            ["account", "blob", "queue", "table"],
            Of("Microsoft.Network/privateEndpoints").Select(endpoint => endpoint.GetProperty("properties")
                .GetProperty("privateLinkServiceConnections")[0].GetProperty("properties").GetProperty("groupIds")[0].GetString()).Order());
        Assert.Equal(4, Of("Microsoft.Network/privateDnsZones/virtualNetworkLinks").Length);
        Assert.Equal(4, Of("Microsoft.Network/privateEndpoints/privateDnsZoneGroups").Length);
        Assert.All(
            Of("Microsoft.Storage/storageAccounts").Concat(Of("Microsoft.CognitiveServices/accounts")),
            account => Assert.Equal("Disabled", account.GetProperty("properties").GetProperty("publicNetworkAccess").GetString()));
        // Known only when the network has been made.
        Assert.Contains(
            "appSubnetId",
            Assert.Single(Of("Microsoft.Web/sites")).GetProperty("properties").GetProperty("virtualNetworkSubnetId").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_model_cannot_summarise_is_summarised_without_it_unless_that_is_switched_off()
    {
        const string Setting = "Pipeline__Model__Escalation__Extractive";
        var settings = Assert.Single(deployment.Of("Microsoft.Web/sites/config")).GetProperty("properties");
        Assert.Equal("true", settings.GetProperty(Setting).GetString());

        var resources = await Deployment.PredictAsync("news", "param extractiveLast = false\nparam raiPolicyName = 'news'");

        JsonElement Only(string type) =>
            resources.Single(resource => resource.GetProperty("type").GetString() == type).GetProperty("properties");
        Assert.False(Only("Microsoft.Web/sites/config").TryGetProperty(Setting, out _));
        Assert.Equal("news", Only("Microsoft.CognitiveServices/accounts/deployments").GetProperty("raiPolicyName").GetString());
    }

    [Fact]
    public async Task An_account_is_not_closed_to_an_app_outside_of_its_network()
    {
        var refused = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() =>
            Deployment.PredictAsync("news", "param publicNetworkAccess = 'Disabled'"));

        Assert.Contains("publicNetworkAccess Disabled needs privateNetwork true", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Old_dumps_and_what_is_left_in_work_are_deleted_and_nothing_else_is() =>
        Assert.Equal(
            [($"{ContainerNames.RawArticles}/", 30), ($"{ContainerNames.Work}/", 14)],
            Deletions(Assert.Single(deployment.Of(Lifecycle))));

    [Fact]
    public async Task With_retention_each_container_has_a_rule_and_what_has_rows_goes_by_the_app_before()
    {
        var resources = await Deployment.PredictAsync("kept", "param articleRetentionDays = 90\nparam dumpRetentionDays = 400");

        var deletions = Deletions(resources.Single(resource => resource.GetProperty("type").GetString() == Lifecycle)).ToList();
        Assert.Equal(
            [
                ($"{ContainerNames.RawArticles}/", 30),
                ($"{ContainerNames.Work}/", 14),
                ($"{ContainerNames.Summaries}/", 90),
                ($"{ContainerNames.Articles}/", 120),
                ($"{ContainerNames.DeadLetters}/", 120),
            ],
            deletions);
        Assert.Equal(ContainerNames.All.Select(name => $"{name}/").Order(), deletions.Select(rule => rule.Item1).Order());
        var settings = resources.Single(resource => resource.GetProperty("type").GetString() == "Microsoft.Web/sites/config")
            .GetProperty("properties");
        Assert.Equal("90", settings.GetProperty("Pipeline__Retention__ArticleDays").GetString());
        Assert.Equal("400", settings.GetProperty("Pipeline__Retention__DumpDays").GetString());
    }

    /// <summary>What a lifecycle deletes, and after how many days.</summary>
    private static IEnumerable<(string?, int)> Deletions(JsonElement lifecycle) =>
        lifecycle.GetProperty("properties").GetProperty("policy").GetProperty("rules").EnumerateArray()
            .Select(rule => rule.GetProperty("definition"))
            .Select(rule => (
                Assert.Single(rule.GetProperty("filters").GetProperty("prefixMatch").EnumerateArray()).GetString(),
                rule.GetProperty("actions")
                    .GetProperty("baseBlob")
                    .GetProperty("delete")
                    .GetProperty("daysAfterModificationGreaterThan")
                    .GetInt32()));

    [Fact]
    public void The_identity_has_the_roles_that_are_explained_and_no_other()
    {
        var assigned = deployment.Of("Microsoft.Authorization/roleAssignments")
            .Select(role => Guid().Matches(role.GetProperty("properties").GetProperty("roleDefinitionId").GetString()!)[^1].Value)
            .CountBy(role => role);

        Assert.Equal(Roles.OrderBy(role => role.Key), assigned.OrderBy(role => role.Key));
    }

    [Fact]
    public void Every_setting_of_the_app_is_read_by_it_or_by_the_platform()
    {
        string[] platform =
        [
            "AzureWebJobsStorage:accountName", "AzureWebJobsStorage:credential", "AzureWebJobsStorage:clientId", "AZURE_CLIENT_ID",
            "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        ];
        string[] prices = [.. new[] { "Input", "CachedInput", "Output" }.Select(price => $"Pipeline:Prices:summaries:{price}")];

        Assert.Empty(
            Settings()
                .Where(name => !name.StartsWith(StorageSettings.Section, StringComparison.Ordinal))
                .Except(platform)
                .Except(prices)
                .Except(KnownSettings.All));
        Assert.Empty(platform.Concat(prices).Except(Settings()));
    }

    [Fact]
    public void The_storage_that_the_triggers_name_is_set_in_full_and_without_a_secret()
    {
        string[] expected = ["blobServiceUri", "queueServiceUri", "tableServiceUri", "credential", "clientId"];

        Assert.Equal(
            expected.Select(name => $"{StorageSettings.Section}:{name}").Order(),
            Settings().Where(name => name.StartsWith(StorageSettings.Section, StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Flex_Consumption_gets_no_setting_that_it_refuses()
    {
        Assert.DoesNotContain(
            Settings(),
            name =>
                name.StartsWith("FUNCTIONS_", StringComparison.Ordinal)
                || name.StartsWith("WEBSITE_", StringComparison.Ordinal)
                || name == "AzureWebJobsStorage");
    }

    [Fact]
    public void Blobs_are_reported_to_the_function_and_the_container_that_are_there()
    {
        var template = RepositoryFiles.Read("infra/event-subscription.bicep");
        var trigger = Trigger.All.Single(trigger => trigger.Function == StageNames.AcceptDump);

        Assert.Contains($"var functionName = '{trigger.Function}'", template, StringComparison.Ordinal);
        Assert.Contains($"var container = '{trigger.Target.Split('/')[0]}'", template, StringComparison.Ordinal);
        Assert.Contains("/runtime/webhooks/blobs?functionName=Host.Functions.${functionName}&", template, StringComparison.Ordinal);
        Assert.Contains("'/blobServices/default/containers/${container}/'", template, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subscriber_reads_what_is_written_for_it()
    {
        var template = RepositoryFiles.Read("infra/subscriber.bicep");

        Assert.Contains($"param queueName string = '{QueueNames.ArticleSummaries}'", template, StringComparison.Ordinal);
        Assert.Contains($"'containers' existing = {{ name: '{ContainerNames.Summaries}' }}", template, StringComparison.Ordinal);
        Assert.Contains($"['', '{QueueNames.PoisonSuffix}']", template, StringComparison.Ordinal);
        Assert.Contains($"'queues' existing = {{ name: '{QueueNames.Feedback}' }}", template, StringComparison.Ordinal);
    }

    private string[] Settings() =>
        [
            .. Assert
                .Single(deployment.Of("Microsoft.Web/sites/config"))
                .GetProperty("properties")
                .EnumerateObject()
                .Select(setting => setting.Name.Replace("__", ":", StringComparison.Ordinal)),
        ];

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Guid();
}
