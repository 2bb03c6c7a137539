namespace Pipeline.Cli.Output;

/// <summary>Text from outside, fit for a terminal: control and formatting characters cannot steer it.</summary>
internal static class Printable
{
    public static string Of(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var c = source[i];
            span[i] = c == '\n' || !(char.IsControl(c) || IsBidirectionalControl(c)) ? c : ' ';
        }
    });

    private static bool IsBidirectionalControl(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
