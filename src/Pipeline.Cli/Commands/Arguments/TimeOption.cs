using System.CommandLine;
using System.Globalization;

namespace Pipeline.Cli.Commands.Arguments;

/// <summary>A point in time on the command line, in UTC unless it says otherwise.</summary>
internal static class TimeOption
{
    public static Option<DateTimeOffset?> Create(string name, string description) => new(name)
    {
        Description = $"{description}, as 2026-03-01 or 2026-03-01T12:00Z.",
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            {
                return time;
            }

            result.AddError($"'{result.Tokens[0].Value}' is no time; write 2026-03-01 or 2026-03-01T12:00Z.");
            return null;
        },
    };
}
