using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Pipeline.Testing.Contracts;

/// <summary>Names that no other test has, so that all can share one account at once.</summary>
public static class Names
{
    /// <summary>32 hex digits, the form of an identity.</summary>
    public static string Id() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public static string Queue([CallerMemberName] string test = "") => $"t{test.Length}-{Id()}";
}
