using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Cli.Evaluating.Reports;

/// <summary>Paragraphs and tables of Markdown.</summary>
internal sealed partial class MarkdownText
{
    private readonly StringBuilder text = new();

    public void Add(string paragraph) => text.Append(paragraph).Append("\n\n");

    public void AddTable(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        AddRow(head);
        AddRow([.. head.Select(_ => "---")]);
        foreach (var row in rows)
        {
            AddRow(row);
        }

        text.Append('\n');
    }

    /// <summary>Text from outside, which is no markup.</summary>
    public static string Plain(string text) => Special().Replace(text.ReplaceLineEndings(" "), @"\$0");

    public override string ToString() => $"{text.ToString().TrimEnd('\n')}\n";

    private void AddRow(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    [GeneratedRegex(@"[\\`*<>|]|\](?=[(\[:])|(?<!\w)_|_(?!\w)")]
    private static partial Regex Special();
}
