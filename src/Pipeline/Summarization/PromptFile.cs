namespace Pipeline.Summarization;

/// <summary>A prompt from the <c>Prompts</c> folder, compiled in. <c>{{name}}</c> stands for a value.</summary>
internal sealed class PromptFile
{
    private readonly string text;

    private PromptFile(string text, string version)
    {
        this.text = text;
        Version = version;
    }

    /// <summary>From the header; empty without one. Raised with every change of the text.</summary>
    public string Version { get; }

    public static PromptFile Load(string name)
    {
        using var stream = typeof(PromptFile).Assembly.GetManifestResourceStream($"Pipeline.Summarization.Prompts.{name}")
            ?? throw new ArgumentException($"there is no prompt {name}", nameof(name));
        using var reader = new StreamReader(stream);
        var content = reader.ReadToEnd().ReplaceLineEndings("\n");
        const string open = "---\nversion: ", close = "\n---\n";
        if (!content.StartsWith(open, StringComparison.Ordinal))
        {
            return new(content.TrimEnd(), "");
        }

        var end = content.IndexOf(close, StringComparison.Ordinal);
        return new(content[(end + close.Length)..].Trim(), content[open.Length..end]);
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
}
