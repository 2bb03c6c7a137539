using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Summarization.Prompts;

/// <summary>
/// A prompt from the <c>Prompts</c> folder, compiled in, or from a folder of one's own. <c>{{name}}</c> stands for a value.
/// </summary>
internal sealed class PromptFile
{
    private readonly string text;

    private PromptFile(string text, string version)
    {
        this.text = text;
        Version = version;
    }

    /// <summary>From the header; empty without one. Raised with every change of the text; a file of one's own adds its hash.</summary>
    public string Version { get; }

    /// <param name="name">With its ending.</param>
    /// <param name="folder">A file of this name there stands before the one compiled in.</param>
    public static PromptFile Load(string name, string? folder = null)
    {
        if (folder is not null && Path.Combine(folder, name) is var path && File.Exists(path))
        {
            var (own, version) = Read(File.ReadAllText(path));
            return new(own, $"{version}#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(own)).AsSpan(0, 6))}");
        }

        using var stream = typeof(PromptFile).Assembly.GetManifestResourceStream($"Pipeline.Summarization.Prompts.{name}")
            ?? throw new ArgumentException($"there is no prompt {name}", nameof(name));
        using var reader = new StreamReader(stream);
        var (builtIn, header) = Read(reader.ReadToEnd());
        return new(builtIn, header);
    }

    public string Fill(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var filled = text;
        foreach (var (name, value) in values)
        {
            filled = filled.Replace($"{{{{{name}}}}}", value, StringComparison.Ordinal);
        }

        return filled;
    }

    private static (string Text, string Version) Read(string content)
    {
        content = content.ReplaceLineEndings("\n");
        const string open = "---\nversion: ", close = "\n---\n";
        var end = content.StartsWith(open, StringComparison.Ordinal) ? content.IndexOf(close, StringComparison.Ordinal) : -1;
        return end < 0 ? (content.Trim(), "") : (content[(end + close.Length)..].Trim(), content[open.Length..end]);
    }
}
