using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Tests.Dumps.Blocks;

/// <summary>Makes PDF files that the standard handler encrypts with 40 bits (ISO 32000-1, 7.6.3): revision 2.</summary>
internal static class EncryptedPdf
{
    private const int KeyBytes = 5;

    private const int Permissions = -44;

    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    private static readonly byte[] Owner = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    private static readonly byte[] Id = [.. Enumerable.Range(1, 16).Select(number => (byte)number)];

    /// <param name="user">What a reader is asked for; with an empty one it asks nothing.</param>
    /// <param name="lines">Of the only page.</param>
    public static byte[] WithPassword(string user, params string[] lines)
    {
        var key = Md5([.. Encoding.Latin1.GetBytes(user).Concat(Padding).Take(32), .. Owner, .. BitConverter.GetBytes(Permissions), .. Id])
            [..KeyBytes];
        var text = string.Join(" ", lines.Index().Select(line => $"BT /F 10 Tf 60 {700 - (12 * line.Index)} Td ({line.Item}) Tj ET"));
        var content = Encoding.Latin1.GetString(Rc4(Md5([.. key, 4, 0, 0, 0, 0])[..(KeyBytes + 5)], Encoding.Latin1.GetBytes(text)));
        var file = Encoding.Latin1.GetString(PdfFile.Raw(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
            PdfFile.Stream(content),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            string.Create(
                CultureInfo.InvariantCulture,
                $"<</Filter/Standard/V 1/R 2/P {Permissions}/O<{Convert.ToHexString(Owner)}>/U<{Convert.ToHexString(Rc4(key, Padding))}>>>")));
        var id = Convert.ToHexString(Id);
        return Encoding.Latin1.GetBytes(
            file.Replace("/Root 1 0 R", $"/Root 1 0 R/Encrypt 6 0 R/ID[<{id}><{id}>]", StringComparison.Ordinal));
    }

#pragma warning disable CA5351 // ISO 32000-1, 7.6.3.3: the key of a document is an MD5 hash.
    private static byte[] Md5(byte[] bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        var state = Enumerable.Range(0, 256).Select(number => (byte)number).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[data.Length];
        for (int at = 0, i = 0, j = 0; at < data.Length; at++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            result[at] = (byte)(data[at] ^ state[(state[i] + state[j]) & 255]);
        }

        return result;
    }
}
