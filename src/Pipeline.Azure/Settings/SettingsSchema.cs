using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Pipeline.Azure.Models;
using Pipeline.Azure.Models.Escalation;
using Pipeline.Azure.Models.Resilience;
using Pipeline.Azure.Storage;
using Pipeline.Azure.Telemetry;
using Pipeline.Cleaning;
using Pipeline.Delivery;
using Pipeline.Dumps;
using Pipeline.Dumps.Text;
using Pipeline.Grounding;
using Pipeline.Ingestion;
using Pipeline.Ledger;
using Pipeline.Ledger.Clusters;
using Pipeline.Spending;
using Pipeline.Stages.Sweeping;
using Pipeline.Summarization;
using Pipeline.Summarization.Profiles;

namespace Pipeline.Azure.Settings;

/// <summary>The settings that the pipeline reads, taken from the classes that hold them.</summary>
public sealed class SettingsSchema
{
    private const string Root = "Pipeline";

    /// <summary>The local host's section, for processes that do not load it: both may share an environment.</summary>
    private const string Host = "Host";

    private readonly SettingsNode root = new();

    public SettingsSchema()
    {
        Add<SettingsOptions>(SettingsOptions.Section)
            .Add<SummaryOptions>(SummaryOptions.Section)
            .Add<GroundingOptions>(GroundingOptions.Section)
            .Add<QualityOptions>(QualityOptions.Section)
            .Add<DumpLimits>(DumpLimits.Section)
            .Add<DumpFields>(DumpFields.Section)
            .Add<SeparatorsOptions>(SeparatorsOptions.Section)
            .Add<ProfilesOptions>(ProfilesOptions.Section)
            .Add<OutageOptions>(OutageOptions.Section)
            .Add<StageOptions>(StageOptions.Section)
            .Add<SweepOptions>(SweepOptions.Section)
            .Add<RetentionOptions>(RetentionOptions.Section)
            .Add<LaneOptions>(LaneOptions.Section)
            .Add<StoryOptions>(StoryOptions.Section)
            .Add<KillOptions>(KillOptions.Section)
            .Add<CopyOptions>(CopyOptions.Section)
            .Add<ReplyOptions>(ReplyOptions.Section)
            .Add<RoutesOptions>(RoutesOptions.Section)
            .Add<BudgetOptions>(BudgetOptions.Section)
            .Add<ModelOptions>(ModelOptions.Section)
            .Add<ModelResilienceOptions>(ModelResilienceOptions.Section)
            .Add<ModelChaosOptions>(ModelChaosOptions.Section)
            .Add<ModelQuotaOptions>(ModelQuotaOptions.Section)
            .Add<EscalationOptions>(EscalationOptions.Section)
            .Add<EscalationQuotaOptions>(EscalationQuotaOptions.Section)
            .Add<TelemetryOptions>(TelemetryOptions.Section);
        var profiles = At(ProfilesOptions.Section).Named!;
        profiles.IsOverlay = true;
        Fill(profiles.Child(nameof(SeparatorOptions.Fields)), typeof(DumpFields));

        var prices = At(ModelPrice.Section);
        prices.HasColonsInNames = true;
        prices.Named = new();
        Fill(prices.Named, typeof(ModelPrice));
    }

    /// <summary>Adds the settings of one more class.</summary>
    /// <typeparam name="T">Its public properties are the settings; a dictionary is a section of names that the user chooses.</typeparam>
    public SettingsSchema Add<T>(string section)
    {
        Fill(At(section), typeof(T));
        return this;
    }

    /// <summary>
    /// Finds settings below <c>Pipeline</c> that nothing reads, and others whose name is nearly <c>Pipeline</c> or <c>PipelineStorage</c>,
    /// in the order of
    /// their names.
    /// </summary>
    public IReadOnlyList<UnknownSetting> FindUnknown(IConfiguration configuration)
    {
        var found = new List<UnknownSetting>();
        foreach (var section in configuration.GetChildren())
        {
            if (section.Key.Equals(Root, StringComparison.OrdinalIgnoreCase))
            {
                Visit(section, root.Child(Root), Root, found);
            }
            else if (!section.Key.Equals(StorageSettings.Section, StringComparison.OrdinalIgnoreCase) && Misspelt(section) is { } meant)
            {
                found.Add(new(section.Key, meant, IsElsewhere: true));
            }
        }

        return found;
    }

    /// <summary>Lists that are given as one value, <c>a,b</c>, as the numbered values that the configuration's binder reads.</summary>
    public IEnumerable<KeyValuePair<string, string?>> ListValues(IConfiguration configuration) =>
        from setting in configuration.GetSection(Root).AsEnumerable()
        where setting.Value is { Length: > 0 } && Find(setting.Key) is { IsList: true }
        from item in setting.Value!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Index()
        select KeyValuePair.Create($"{setting.Key}:{item.Index.ToString(CultureInfo.InvariantCulture)}", (string?)item.Item);

    private SettingsNode? Find(string key)
    {
        var node = root;
        foreach (var part in key.Split(':'))
        {
            if (Below(node!, part) is not { } next)
            {
                return null;
            }

            node = next;
        }

        return node;
    }

    private SettingsNode? Below(SettingsNode node, string name) =>
        node.Children.GetValueOrDefault(name) ?? (node.IsOverlay ? root.Child(Root).Children.GetValueOrDefault(name) : null) ?? node.Named;

    private void Visit(IConfigurationSection section, SettingsNode node, string path, List<UnknownSetting> found)
    {
        var children = section.GetChildren().ToList();
        if (node.HasColonsInNames)
        {
            VisitNamed(section, node.Named!, path, found);
            return;
        }

        if (children.Count == 0 && !node.IsValue && !node.IsList)
        {
            // A section without anything in it says nothing, unless it was given a value; a variable that is called as the whole may be
            // anybody's.
            if (!string.IsNullOrEmpty(section.Value) && path != Root)
            {
                found.Add(new(path, Nearest(path, node, "")));
            }

            return;
        }

        foreach (var child in children)
        {
            var childPath = $"{path}:{child.Key}";
            if (node.IsList && int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                continue;
            }

            if (Below(node, child.Key) is { } known)
            {
                Visit(child, known, childPath, found);
            }
            else if (!(path == Root && child.Key.Equals(Host, StringComparison.OrdinalIgnoreCase)))
            {
                found.AddRange(
                    Leaves(child, childPath).Select(leaf => new UnknownSetting(leaf, Nearest(path, node, leaf[(path.Length + 1)..]))));
            }
        }
    }

    private static void VisitNamed(IConfigurationSection section, SettingsNode named, string path, List<UnknownSetting> found)
    {
        foreach (var leaf in Leaves(section, path))
        {
            var last = leaf[(leaf.LastIndexOf(':') + 1)..];
            if (!named.Children.ContainsKey(last))
            {
                var nearest = named.Children.Keys.MinBy(name => EditDistance.Of(name, last))!;
                found.Add(new(leaf, EditDistance.IsNear(nearest, last) ? $"{leaf[..leaf.LastIndexOf(':')]}:{nearest}" : null));
            }
        }
    }

    /// <summary>The settings below a section; the items of a list are one.</summary>
    private static IEnumerable<string> Leaves(IConfigurationSection section, string path)
    {
        var children = section.GetChildren().ToList();
        return children.TrueForAll(IsItem) ? [path] : children.SelectMany(child => Leaves(child, $"{path}:{child.Key}"));
    }

    /// <summary>A number with something below it is a part of a name, as in <c>Prices:llama3:8:Input</c>.</summary>
    private static bool IsItem(IConfigurationSection section) =>
        int.TryParse(section.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _) && !section.GetChildren().Any();

    /// <summary>The known setting below the same section, else anywhere, that is spelled most like what was given.</summary>
    private string? Nearest(string path, SettingsNode node, string given)
    {
        var here = Known(node, path).Concat(node.IsOverlay ? Known(root.Child(Root), path) : []).ToList();
        var full = $"{path}:{given}";
        var candidates = here.Concat(Known(root.Child(Root), Root)).Distinct();
        return candidates.Select(key => (Key: key, Distance: EditDistance.Of(key, full)))
            .Where(candidate => EditDistance.IsNear(candidate.Key, full))
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Key)
            .FirstOrDefault()
            ?? Known(root.Child(Root), Root).FirstOrDefault(key => key.EndsWith($":{given}", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Known(SettingsNode node, string path)
    {
        foreach (var (name, child) in node.Children)
        {
            if (child.IsValue || child.IsList)
            {
                yield return $"{path}:{name}";
            }

            foreach (var below in Known(child, $"{path}:{name}"))
            {
                yield return below;
            }
        }
    }

    /// <summary>What a section at the root is meant to be, when it is nearly one of the pipeline's.</summary>
    private static string? Misspelt(IConfigurationSection section)
    {
        var name = section.Key;
        if (EditDistance.Of(name, StorageSettings.Section) <= EditDistance.Most)
        {
            return StorageSettings.Section;
        }

        // A section of another program may be called alike; one with values below it that has our sections' names may not.
        return section.GetChildren().Any() && EditDistance.Of(name, Root) <= EditDistance.Most ? Root : null;
    }

    private SettingsNode At(string section) => section.Split(':').Aggregate(root, (node, part) => node.Child(part));

    private static void Fill(SettingsNode node, Type type)
    {
        if (typeof(IDictionary).IsAssignableFrom(type))
        {
            Fill(node.Named ??= new(), type.BaseType!.GetGenericArguments()[1]);
            return;
        }

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (IsList(property.PropertyType))
            {
                node.Child(property.Name).IsList = true;
            }
            else if (property.CanWrite)
            {
                node.Child(property.Name).IsValue = true;
            }
        }
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>);
}
