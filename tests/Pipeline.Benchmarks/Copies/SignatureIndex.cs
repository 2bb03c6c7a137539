using Pipeline.Copies;

namespace Pipeline.Benchmarks.Copies;

/// <summary>Signatures as the ledger has them: an article is entered under its first keys, unless another has the key.</summary>
internal sealed class SignatureIndex
{
    private const int Written = 8;

    private const int Read = 3;

    private readonly Dictionary<ulong, (int Story, TextSignature Signature)> keys = [];

    public void Add(int story, TextSignature? signature)
    {
        foreach (var key in signature is null ? [] : signature.Keys[..Math.Min(Written, signature.Keys.Length)])
        {
            keys.TryAdd(key, (story, signature!));
        }
    }

    public int? Find(TextSignature? signature)
    {
        foreach (var key in signature is null ? [] : signature.Keys[..Math.Min(Read, signature.Keys.Length)])
        {
            if (keys.TryGetValue(key, out var found) && found.Signature.With(signature!).IsCopy)
            {
                return found.Story;
            }
        }

        return null;
    }
}
