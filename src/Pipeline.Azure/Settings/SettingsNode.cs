namespace Pipeline.Azure.Settings;

/// <summary>A section or a setting in the tree of those that are known.</summary>
internal sealed class SettingsNode
{
    /// <summary>Sections and settings below, by their names regardless of case.</summary>
    public Dictionary<string, SettingsNode> Children { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands below a name that the user chooses; null where none is.</summary>
    public SettingsNode? Named { get; set; }

    /// <summary>Whether everything below <c>Pipeline</c> may stand here too.</summary>
    public bool IsOverlay { get; set; }

    /// <summary>Whether the chosen name may hold colons, so that only the last part of a key is looked at.</summary>
    public bool HasColonsInNames { get; set; }

    /// <summary>Whether it has a value of its own.</summary>
    public bool IsValue { get; set; }

    /// <summary>Whether it has numbered values below it.</summary>
    public bool IsList { get; set; }

    public SettingsNode Child(string name)
    {
        if (!Children.TryGetValue(name, out var child))
        {
            Children[name] = child = new();
        }

        return child;
    }
}
