using System.Management.Automation.Language;
using Pipeline.Repository.Tests.Delivery;
using Pipeline.Stages;
using Pipeline.Testing;
using YamlDotNet.RepresentationModel;

namespace Pipeline.Repository.Tests.Infra;

/// <summary>What azd runs after a deployment.</summary>
public sealed class HookTests : IDisposable
{
    private const string Posix = "infra/hooks/postdeploy.sh";

    private const string Windows = "infra/hooks/postdeploy.ps1";

    private readonly StandIns commands = new();

    [Fact]
    public void Azd_finds_the_app_and_the_hooks()
    {
        var azd = new YamlStream();
        azd.Load(new StringReader(RepositoryFiles.Read("azure.yaml")));
        var root = (YamlMappingNode)azd.Documents[0].RootNode;
        var service = Assert.Single((YamlMappingNode)root["services"]);
        var hook = root["hooks"]["postdeploy"];

        Assert.True(Directory.Exists(Path.Combine(RepositoryFiles.Root, (string)service.Value["project"]!)));
        Assert.Contains(
            $"'azd-service-name': '{service.Key}'",
            RepositoryFiles.Read("infra/modules/function-app.bicep"),
            StringComparison.Ordinal);
        Assert.Equal([Posix, Windows], [(string)hook["posix"]["run"]!, (string)hook["windows"]["run"]!]);
    }

    [Theory]
    [InlineData(Posix, "function=")]
    [InlineData(Windows, "$function = '")]
    public void They_wait_for_the_function_that_blobs_are_reported_to(string hook, string before)
    {
        Assert.Contains($"{before}{StageNames.AcceptDump}", RepositoryFiles.Read(hook), StringComparison.Ordinal);
    }

    [Fact]
    public void The_one_for_PowerShell_is_well_formed_and_asks_the_same_of_Azure()
    {
        var script = Parser.ParseFile(Path.Combine(RepositoryFiles.Root, Windows), out _, out var errors);
        var asked = script
            .FindAll(node => node is CommandAst { } command && command.GetCommandName() is "az" or "dotnet", searchNestedScriptBlocks: true)
            .Cast<CommandAst>()
            .Select(command => string.Join(' ', command.CommandElements.Take(4).Select(element => element.Extent.Text)))
            .Where(command => !command.Contains("ErrorAction", StringComparison.Ordinal));

        Assert.Empty(errors);
        Assert.Equal(
            [
                "az functionapp function show",
                "az functionapp keys list",
                "az deployment group create",
                "dotnet run --project src/Pipeline.Cli",
            ],
            asked);
    }

    [Fact]
    public async Task It_makes_the_subscription_once_the_function_and_the_key_are_there_and_again_the_same_way()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows runs the other hook.");
        // The function shows up at the third look, the key at the second.
        commands.Add("az", """
            count() { n=$(cat "$COUNTS/$1" 2>/dev/null || echo 0); n=$((n + 1)); echo $n > "$COUNTS/$1"; }
            case "$1 $2" in
              'functionapp function') count function; [ $n -lt 3 ] || echo AcceptDump ;;
              'functionapp keys') count key; [ $n -lt 2 ] || echo there ;;
            esac
            """);
        commands.Add("dotnet", "echo \"storage $PipelineStorage__accountName\" >> \"$CALLS\"");

        var first = await RunAsync();
        var calls = await commands.CallsAsync();
        var second = await RunAsync();

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(3, calls.Count(call => call.StartsWith("az functionapp function show", StringComparison.Ordinal)));
        Assert.Equal(2, calls.Count(call => call.StartsWith("az functionapp keys list", StringComparison.Ordinal)));
        Assert.Equal(
            [
                "az deployment group create --resource-group rg --name event-subscription --only-show-errors --output none --template-file infra/event-subscription.bicep --parameters functionAppName=app eventTopicName=topic",
                "dotnet run --project src/Pipeline.Cli -- canary",
                "storage account",
            ],
            calls[^3..]);
        Assert.Equal(calls[^3..], (await commands.CallsAsync())[^3..]);
    }

    [Fact]
    public async Task It_gives_up_on_a_function_that_never_comes_before_anything_is_reported_to_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows runs the other hook.");
        commands.Add("az", "exit 3");
        commands.Add("dotnet", "");

        var run = await RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the app has no function AcceptDump", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(await commands.CallsAsync(), call => call.Contains("deployment", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_names_what_provisioning_did_not_put_out()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows runs the other hook.");

        var run = await RunAsync(topic: "");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("AZURE_EVENT_TOPIC_NAME is not set", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => commands.Dispose();

    private Task<(int ExitCode, string Errors)> RunAsync(string topic = "topic") => commands.RunAsync(Posix, new Dictionary<string, string>
    {
        ["COUNTS"] = commands.Folder,
        ["POSTDEPLOY_TRIES"] = "5",
        ["POSTDEPLOY_PAUSE"] = "0",
        ["AZURE_RESOURCE_GROUP"] = "rg",
        ["AZURE_FUNCTION_APP_NAME"] = "app",
        ["AZURE_EVENT_TOPIC_NAME"] = topic,
        ["AZURE_STORAGE_ACCOUNT_NAME"] = "account",
    });
}
