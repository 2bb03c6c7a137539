using System.Runtime.CompilerServices;
using System.Text;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Azure.Tests.Models;

/// <summary>What goes over the wire, in files to read. UPDATE_SNAPSHOTS=1 writes them anew.</summary>
internal static class Snapshot
{
    // Named for what differs from run to run or machine to machine.
    private static readonly string[] Masked = ["Host", "User-Agent", "x-ms-client-request-id", "traceparent"];

    public static void Matches(string name, RecordedRequest request, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "Snapshots", name);
        var actual = Text(request);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string Text(RecordedRequest request)
    {
        var text = new StringBuilder(request.Method).Append(' ').Append(request.Target).Append('\n');
        foreach (var (name, value) in request.Headers.OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase))
        {
            text.Append(name).Append(": ").Append(Masked.Contains(name, StringComparer.OrdinalIgnoreCase) ? "*" : value).Append('\n');
        }

        return text.Append('\n').Append(request.Body).Append('\n').ToString();
    }
}
