namespace Pipeline.Health;

/// <summary>What was found wrong with the settings, without keeping the host from its work.</summary>
/// <param name="Unknown">Settings that nothing reads, each with the one that is probably meant.</param>
public sealed record SettingsFindings(IReadOnlyList<string> Unknown);
