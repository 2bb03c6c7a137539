using System.Text.RegularExpressions;

namespace Pipeline.Repository.Tests.Infra;

/// <summary>Names are valid whatever the environment is called, within what azd allows.</summary>
public class NameTests
{
    private static readonly Dictionary<string, string> Rules = new()
    {
        ["Microsoft.Resources/resourceGroups"] = @"^[\w().-]{0,89}[\w()-]$",
        ["Microsoft.Storage/storageAccounts"] = "^[a-z0-9]{3,24}$",
        ["Microsoft.ManagedIdentity/userAssignedIdentities"] = "^[a-zA-Z0-9][a-zA-Z0-9_-]{2,127}$",
        ["Microsoft.CognitiveServices/accounts"] = "^[a-zA-Z0-9][a-zA-Z0-9-]{1,63}$",
        ["Microsoft.CognitiveServices/accounts/deployments"] = "^[a-zA-Z0-9-]+/[a-zA-Z0-9_.-]{2,64}$",
        ["Microsoft.OperationalInsights/workspaces"] = "^[a-zA-Z0-9][a-zA-Z0-9-]{2,61}[a-zA-Z0-9]$",
        ["Microsoft.Insights/components"] = "^[a-zA-Z0-9-]{1,255}$",
        ["Microsoft.Web/serverfarms"] = "^[a-zA-Z0-9-]{1,60}$",
        ["Microsoft.Web/sites"] = "^[a-zA-Z0-9][a-zA-Z0-9-]{0,58}[a-zA-Z0-9]$",
        ["Microsoft.EventGrid/systemTopics"] = "^[a-zA-Z0-9-]{3,50}$",
        ["Microsoft.Insights/actionGroups"] = "^[a-zA-Z0-9-]{1,260}$",
        ["Microsoft.Insights/scheduledQueryRules"] = "^[a-zA-Z0-9-]{1,260}$",
    };

    [Theory]
    [InlineData("A(b).c_D-e.")]
    [InlineData("-")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    public async Task They_keep_the_rules_of_their_services(string environment)
    {
        var names = (await Deployment.PredictAsync(environment))
            .Select(resource => (Type: resource.GetProperty("type").GetString()!, Name: resource.GetProperty("name").GetString()!))
            .Where(resource => Rules.ContainsKey(resource.Type))
            .ToList();

        Assert.Equal(Rules.Keys.Order(), names.Select(name => name.Type).Distinct().Order());
        Assert.All(names, name => Assert.True(Regex.IsMatch(name.Name, Rules[name.Type]), $"{name.Type} may not be called {name.Name}."));
    }

    [Fact]
    public async Task An_account_that_exists_is_used_in_place_of_a_new_one()
    {
        var resources = await Deployment.PredictAsync(
            "news",
            "param existingModelAccountName = 'shared'\nparam existingModelAccountResourceGroup = 'models'");

        Assert.DoesNotContain(
            resources,
            resource => resource.GetProperty("type").GetString()!.StartsWith("Microsoft.CognitiveServices", StringComparison.Ordinal));
        Assert.Contains(
            resources,
            resource =>
                resource.GetProperty("id").GetString()!.Contains("/resourceGroups/models/", StringComparison.Ordinal)
                && resource.GetProperty("type").GetString() == "Microsoft.Authorization/roleAssignments");
    }
}
