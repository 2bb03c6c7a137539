using System.Text;

namespace Pipeline.Dumps.Pdf;

/// <summary>Letters that a font draws as one.</summary>
internal static class Ligatures
{
    /// <summary>Alphabetic presentation forms of Latin (Unicode, FB00 to FB06) as the letters that they stand for.</summary>
    public static string Apart(string text) =>
        text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06')
            ? string.Concat(
                text.Select(c => c is >= '\uFB00' and <= '\uFB06' ? c.ToString().Normalize(NormalizationForm.FormKC) : c.ToString()))
            : text;
}
