using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Pipeline.Azure.Settings;
using Pipeline.Azure.Storage;
using Pipeline.Cli.Commands;
using Pipeline.Hosting;
using Pipeline.Testing.Documentation;

namespace Pipeline.Cli.Tests.Documentation;

/// <summary>docs/configuration.md describes every setting as it is, and no page names one that does not exist.</summary>
public sealed partial class SettingTests
{
    private const string Profile = "Pipeline:Profiles:NAME";

    public static TheoryData<string> Pages => [.. DocumentPage.All.Select(page => page.Path)];

    [Fact]
    public void Every_setting_has_its_row_with_type_default_and_range()
    {
        var rows = DocumentPage.Read("docs/configuration.md").Rows
            .Where(cells => cells.Count == 5)
            .Select(cells => new KnownSetting(cells[0].Trim('`'), cells[1], cells[2], cells[3]))
            .ToList();

        Assert.Empty(KnownSetting.All.Except(rows));
        Assert.Empty(rows.Except(KnownSetting.All));
        Assert.Distinct(rows);
    }

    [Fact]
    public void No_setting_that_there_is_gets_refused()
    {
        var schema = new SettingsSchema().Add<LocalHostOptions>(LocalHostOptions.Section);
        DeskCommand.AddSettings(schema);
        var all = new ConfigurationBuilder()
            .AddInMemoryCollection(KnownSetting.All.Select(setting => KeyValuePair.Create(setting.Key, (string?)"1")))
            .Build();

        Assert.Empty(schema.FindUnknown(all).Select(unknown => unknown.Key));
    }

    [Fact]
    public void Every_setting_says_what_it_does() =>
        Assert.All(
            DocumentPage.Read("docs/configuration.md").Rows.Where(cells => cells.Count == 5),
            cells => Assert.NotEqual("", cells[4]));

    [Fact]
    public void Every_form_of_the_storage_setting_is_described()
    {
        var text = DocumentPage.Read("docs/configuration.md").Text;

        Assert.All(
            typeof(StorageSettings)
                .GetProperties()
                .Where(property => property.CanWrite && property.Name != nameof(StorageSettings.ConnectionString)),
            property =>
                Assert.Contains(
                    $"`{StorageSettings.Section}:{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}`",
                    text,
                    StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_setting_that_a_page_names_exists(string path)
    {
        var named = Setting()
            .Matches(DocumentPage.Read(path).Text)
            .Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal).TrimEnd(':'));

        Assert.DoesNotContain(named, setting => !Exists(setting));
    }

    [Theory]
    [InlineData("Pipeline:Stages:MaxAttempts", true)]
    [InlineData("Pipeline:Model", true)]
    [InlineData("Pipeline:Quality:Languages:0", true)]
    [InlineData("Pipeline:Routes:sport:Queue", true)]
    [InlineData("Pipeline:Profiles:wire:Summary:Language", true)]
    [InlineData("Pipeline:Stages:MaxTries", false)]
    [InlineData("Pipeline:Routes:sport:Kind", false)]
    [InlineData("Pipeline:Profiles:wire:Summary:Tongue", false)]
    public void A_setting_that_does_not_exist_is_noticed(string setting, bool exists) => Assert.Equal(exists, Exists(setting));

    private static bool Exists(string setting) =>
        KnownSetting.All.Any(known => Matches(known.Key, setting))
        || (Matches(Profile, setting) && setting.Split(':', 4) is [_, _, _, var overlaid] && Exists($"Pipeline:{overlaid}"));

    /// <summary>Whether a text names the setting, one of its items, or a section with it.</summary>
    private static bool Matches(string key, string setting)
    {
        var (known, named) = (key.Split(':'), ListItem().Replace(setting, "").Split(':'));
        return (named.Length <= known.Length || key == Profile)
            && known.Zip(named).All(pair => pair.First is "NAME" or "MODEL" || pair.First == pair.Second);
    }

    [GeneratedRegex(@"(?<![\w/.])Pipeline(?::|__)[A-Z]\w*(?::\w+)*")]
    private static partial Regex Setting();

    [GeneratedRegex(@":\d+$")]
    private static partial Regex ListItem();
}
