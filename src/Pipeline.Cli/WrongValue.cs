using System.Text.RegularExpressions;

namespace Pipeline.Cli;

/// <summary>Says of a setting's value that cannot be converted what it must be.</summary>
internal static partial class WrongValue
{
    /// <param name="bindersMessage">What the configuration's binder says of it; what it says in other words is returned as it is.</param>
    public static string Message(string bindersMessage)
    {
        if (BindersMessage().Match(bindersMessage) is not { Success: true } match)
        {
            return bindersMessage;
        }

        return $"{match.Groups["path"].Value} must be {Wanted(match.Groups["type"].Value)}, not '{match.Groups["value"].Value}'";
    }

    /// <summary>What a type's values look like.</summary>
    /// <param name="type">Its full name.</param>
    public static string Wanted(string type) => type switch
    {
        "System.Int32" or "System.Int64" => "a whole number",
        "System.Double" or "System.Decimal" => "a number, as 0.5",
        "System.Boolean" => "true or false",
        "System.TimeSpan" => "a time, as 00:05:00",
        "System.DateTimeOffset" => "a date, as 2026-03-02",
        "System.Uri" => "an address, as https://host/path",
        _ when Enum(type) is { } found => $"one of {string.Join(", ", System.Enum.GetNames(found))}",
        _ => $"a {type}",
    };

    private static Type? Enum(string type) => AppDomain.CurrentDomain.GetAssemblies()
        .Select(assembly => assembly.GetType(type))
        .FirstOrDefault(found => found is { IsEnum: true });

    [GeneratedRegex(
        "^Failed to convert configuration value '(?<value>.*)' at '(?<path>[^']+)' to type '(?<type>[^']+)'",
        RegexOptions.Singleline)]
    private static partial Regex BindersMessage();
}
