namespace Pipeline.Azure.Settings;

/// <summary>A setting that nothing reads.</summary>
/// <param name="Key">With its section.</param>
/// <param name="Nearest">The known setting that is probably meant; null when none is near.</param>
/// <param name="IsElsewhere">Whether it is outside <c>Pipeline</c>, where it may be another program's; it never stops a start.</param>
public sealed record UnknownSetting(string Key, string? Nearest, bool IsElsewhere = false)
{
    public override string ToString() => Nearest is null ? $"{Key} is not a setting" : $"{Key} is not a setting; {Nearest} is";
}
