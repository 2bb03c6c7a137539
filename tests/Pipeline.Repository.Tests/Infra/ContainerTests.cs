using System.Text.Json;
using Pipeline.Azure.Storage;
using Pipeline.Storage;
using Pipeline.Testing;
using YamlDotNet.RepresentationModel;

namespace Pipeline.Repository.Tests.Infra;

/// <summary>
/// The stages as a container, on Container Apps and on a cluster: each scales by the queues that the code reads, with settings that it
/// knows.
/// </summary>
public sealed class ContainerTests
{
    /// <summary>The queues that replicas work on, and how much of each one replica has at work.</summary>
    private static readonly (string Queue, string Length)[] Scaled =
        [(QueueNames.Articles, "16"), (QueueNames.UrgentArticles, "8"), (QueueNames.Dumps, "1")];

    /// <summary>Read by the local host, in whose assembly these tests have no business.</summary>
    private static readonly string[] Host = ["Pipeline:Host:Articles", "Pipeline:Host:Grace"];

    private static readonly string[] Platform =
    [
        "AZURE_CLIENT_ID",
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
    ];

    [Fact]
    public async Task Container_Apps_follow_the_queues_and_a_replica_always_looks_for_dumps()
    {
        var template = await TemplateAsync();
        var scale = template.GetProperty("scale");

        Assert.Equal(Scaled, scale.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("custom").GetProperty("metadata"))
            .Select(metadata => (metadata.GetProperty("queueName").GetString()!, metadata.GetProperty("queueLength").GetString()!)));
        Assert.True(scale.GetProperty("minReplicas").GetInt32() > 0);
    }

    [Fact]
    public async Task Container_Apps_set_what_the_code_reads_and_no_secret()
    {
        var container = (await TemplateAsync()).GetProperty("containers")[0];
        var settings = container
            .GetProperty("env")
            .EnumerateArray()
            .Select(setting => setting.GetProperty("name").GetString()!.Replace("__", ":", StringComparison.Ordinal))
            .ToList();

        Assert.Empty(
            settings
                .Where(name => !name.StartsWith(StorageSettings.Section + ":", StringComparison.Ordinal))
                .Except(KnownSettings.All)
                .Except(Host)
                .Except(Platform));
        Assert.All(container.GetProperty("env").EnumerateArray(), setting => Assert.False(setting.TryGetProperty("secretRef", out _)));
        Assert.Equal(5, settings.Count(name => name.StartsWith(StorageSettings.Section + ":", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Container_Apps_use_an_account_and_a_model_that_exist()
    {
        var resources = await PredictAsync(
            "param existingStorageAccountName = 'stshared'\nparam modelAccountName = 'shared'\nparam modelAccountResourceGroup = 'models'\nparam registryName = 'images'"
        );

        Assert.DoesNotContain(resources, resource => resource.GetProperty("type").GetString() == "Microsoft.Storage/storageAccounts");
        Assert.Contains(
            resources,
            resource => resource.GetProperty("id").GetString()!.Contains("/resourceGroups/models/", StringComparison.Ordinal));
        Assert.Contains(
            resources,
            resource => resource.GetProperty("id").GetString()!.Contains("/registries/images", StringComparison.Ordinal));
    }

    [Fact]
    public void On_a_cluster_the_same_queues_are_followed()
    {
        var scaled = Manifest("ScaledObject");
        var authentication = Manifest("TriggerAuthentication");
        var triggers = ((YamlSequenceNode)scaled["spec"]["triggers"]).Cast<YamlMappingNode>().ToList();

        Assert.Equal(
            Scaled,
            triggers.Select(trigger => ((string)trigger["metadata"]["queueName"]!, (string)trigger["metadata"]["queueLength"]!)));
        Assert.All(
            triggers,
            trigger => Assert.Equal((string)authentication["metadata"]["name"]!, (string)trigger["authenticationRef"]["name"]!));
        Assert.Equal((string)Manifest("Deployment")["metadata"]["name"]!, (string)scaled["spec"]["scaleTargetRef"]["name"]!);
        Assert.Equal("1", (string)scaled["spec"]["minReplicaCount"]!);
    }

    [Fact]
    public void On_a_cluster_it_is_not_root_writes_nowhere_but_in_tmp_and_has_time_to_end()
    {
        var pod = Manifest("Deployment")["spec"]["template"]["spec"];
        var container = ((YamlSequenceNode)pod["containers"])[0];
        var settings = ((YamlSequenceNode)container["env"]).ToDictionary(
            setting => ((string)setting["name"]!).Replace("__", ":", StringComparison.Ordinal),
            setting => (string)setting["value"]!);

        Assert.Equal("true", (string)pod["securityContext"]["runAsNonRoot"]!);
        Assert.Equal("true", (string)container["securityContext"]["readOnlyRootFilesystem"]!);
        Assert.Equal("/tmp", (string)Assert.Single((YamlSequenceNode)container["volumeMounts"])["mountPath"]!);
        Assert.True(TimeSpan.Parse(settings["Pipeline:Host:Grace"], System.Globalization.CultureInfo.InvariantCulture).TotalSeconds
            < int.Parse((string)pod["terminationGracePeriodSeconds"]!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Empty(settings.Keys.Except(KnownSettings.All).Except(Host).Except([$"{StorageSettings.Section}:accountName"]));
    }

    private static YamlMappingNode Manifest(string kind)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(RepositoryFiles.Read("infra/kubernetes.yaml")));
        return yaml.Documents.Select(document => (YamlMappingNode)document.RootNode).Single(root => (string)root["kind"]! == kind);
    }

    private static async Task<JsonElement> TemplateAsync() =>
        Assert
            .Single(await PredictAsync(""), resource => resource.GetProperty("type").GetString() == "Microsoft.App/containerApps")
            .GetProperty("properties")
            .GetProperty("template");

    private static Task<JsonElement[]> PredictAsync(string more) => Deployment.PredictAsync(
        $"using 'infra/container.bicep'\nparam location = 'westeurope'\nparam image = 'registry.example.org/pipeline:1'\n{more}",
        "--subscription-id", "00000000-0000-0000-0000-000000000001", "--resource-group", "news");
}
