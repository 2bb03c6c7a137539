namespace Pipeline.Azure.Settings;

/// <summary>What becomes of a command or host whose configuration has settings that nothing reads.</summary>
public enum UnknownSettingsPolicy
{
    /// <summary>It does not start.</summary>
    Refuse,

    /// <summary>It says which they are, and starts.</summary>
    Warn,
}
