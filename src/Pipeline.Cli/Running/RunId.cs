using System.Globalization;

namespace Pipeline.Cli.Running;

/// <summary>Tells one run's uploads and answers from those of every other run on the same storage.</summary>
internal static class RunId
{
    /// <summary>12 characters: seconds since 1970 and a random part, both in hexadecimal.</summary>
    public static string Create(TimeProvider clock, Random random) => string.Create(
        CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToUnixTimeSeconds():x8}{random.Next(0x10000):x4}");
}
