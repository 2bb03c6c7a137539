using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using Pipeline.Hosting.Emulator;

namespace Pipeline.Cli.Tests;

/// <summary>The subscribers in samples/ read what the pipeline wrote: plain, base64, by reference, and twice.</summary>
public sealed class SampleTests(SampleEvents events, ITestOutputHelper log) : IClassFixture<SampleEvents>
{
    private static readonly string Samples = typeof(SampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "samples").Value!;

    [Fact]
    public Task In_CSharp() => ReadsAsync("csharp", "dotnet", [typeof(SampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "samples/csharp").Value!], Samples);

    [Fact]
    public async Task In_TypeScript()
    {
        if (await NpmFolder.EnsureAsync(Path.Combine(Samples, "typescript")) is not { } folder)
        {
            Skip("The npm packages of samples/typescript cannot be fetched.");
            return;
        }

        var compiled = await Tool.RunAsync(
            "node",
            [Path.Combine("node_modules", "typescript", "bin", "tsc")],
            folder,
            TestContext.Current.CancellationToken);
        Assert.True(compiled is { ExitCode: 0 }, compiled?.Output);
        await ReadsAsync("typescript", "node", ["subscriber.js"], folder);
    }

    [Fact]
    public async Task In_Python()
    {
        var folder = Path.Combine(Samples, "python");
        var sdk = await Tool.RunAsync(
            "python3",
            ["-c", "import azure.data.tables, azure.storage.blob, azure.storage.queue"],
            folder,
            TestContext.Current.CancellationToken);
        if (sdk is not { ExitCode: 0 })
        {
            Skip("Python 3 or its Azure SDK is not installed (samples/python/requirements.txt).");
            return;
        }

        await ReadsAsync("python", "python3", ["subscriber.py"], folder);
    }

    private void Skip(string reason)
    {
        log.WriteLine(reason);
        Assert.Skip(reason);
    }

    private async Task ReadsAsync(string sample, string program, string[] arguments, string folder)
    {
        var queue = "to-" + sample;
        await events.SendAsync(queue);
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["PipelineStorage"] = events.ConnectionString;
        start.Environment["PipelineQueue"] = queue;
        var (printed, errors) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        using var reading = new Process { StartInfo = start };
        reading.OutputDataReceived += (_, e) => Keep(printed, e.Data);
        reading.ErrorDataReceived += (_, e) => Keep(errors, e.Data);
        reading.Start();
        reading.BeginOutputReadLine();
        reading.BeginErrorReadLine();
        try
        {
            await UntilReadAsync();
            await events.SendAsync(queue);
            await UntilReadAsync();
        }
        finally
        {
            reading.Kill(entireProcessTree: true);
            await reading.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Empty(errors);
        Assert.Equal(events.Expected.Order(StringComparer.Ordinal), printed.Order(StringComparer.Ordinal));

        async Task UntilReadAsync()
        {
            await AzuriteClients.UntilAsync(async () => reading.HasExited || await events.CountAsync(queue) == 0);
            Assert.False(reading.HasExited, string.Join('\n', errors));
        }
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
