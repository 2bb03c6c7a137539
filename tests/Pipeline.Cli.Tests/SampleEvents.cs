using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Hosting.Emulator;
using Pipeline.Storage;

namespace Pipeline.Cli.Tests;

/// <summary>Events that the pipeline wrote of articles in scripts that tell UTF-16 code units from characters and bytes.</summary>
public sealed class SampleEvents : IAsyncLifetime
{
    private static readonly string[] Texts =
    [
        "🎉👩‍👩‍👧 Kelmouth celebrates\n\nKelmouth celebrated 🎉🎉 on Monday evening 👩‍👩‍👧, when the council decided to build a second bridge over the river after four years.\n\n"
            + "Construction 🏗️ is to start in May and to cost 31 million euros, of which the state pays a third, the mayor Anna Berg said after the vote.\n",
        "افتتاح جسر ثان في المدينة\n\nقرر مجلس المدينة مساء الاثنين بناء جسر ثان فوق النهر بعد أربع سنوات من النقاش بين السكان والتجار وأصحاب القوارب.\n\n"
            + "وقالت رئيسة البلدية إن أعمال البناء تبدأ في مايو وتكلف واحدا وثلاثين مليون يورو، وتدفع الدولة ثلثها، بينما يبقى الجسر القديم مفتوحا للمشاة.\n",
        "北京路将建第二座大桥\n\n市议会星期一晚上决定在河上修建第二座大桥，此前居民、商人和船主就这个计划争论了整整四年。\n\n"
            + "市长在投票之后表示，工程将于五月开工，耗资三千一百万欧元，其中国家承担三分之一，旧桥继续向行人和自行车开放。\n",
    ];

    private AzuriteServer? server;
    private List<CloudEvent> written = [];

    public string ConnectionString => server!.Endpoints.ConnectionString;

    /// <summary>What a sample is to print, in any order of events.</summary>
    public IEnumerable<string> Expected => written.SelectMany(message =>
    {
        var summarized = message.Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!;
        return summarized.KeyPoints
            .SelectMany(point => point.Evidence
                .Select(evidence => string.Create(CultureInfo.InvariantCulture, $"      {evidence.Start}..{evidence.End} {evidence.Text}"))
                .Prepend($"  - {point.Text}"))
            .Prepend(summarized.Headline);
    });

    public async ValueTask InitializeAsync()
    {
        var installation = await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(CancellationToken.None);
        server = await AzuriteServer.StartAsync(installation, data: null, endpoints: null, TimeProvider.System, CancellationToken.None);
        using var folder = new TemporaryFolder();
        foreach (var (index, text) in Texts.Index())
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, $"{index}.txt"), text);
        }

        var ran = await PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?> { ["PipelineStorage"] = ConnectionString },
            "run",
            folder.Path);
        Assert.True(ran.ExitCode == 0, ran.Errors + ran.Output);
        var messages = (await new AzuriteClients(ConnectionString).Queue(QueueNames.ArticleSummaries).PeekMessagesAsync(32)).Value;
        written =
        [
            .. messages.Select(message =>
                JsonSerializer.Deserialize(Convert.FromBase64String(message.MessageText), ContractJson.Compact.CloudEvent)!),
        ];
        Assert.Equal(Texts.Length, written.Count);
    }

    /// <summary>Puts the events on a queue of its own: as plain text, by reference, in base64.</summary>
    public async Task SendAsync(string name)
    {
        var clients = new AzuriteClients(ConnectionString);
        var queue = clients.Queue(name);
        await queue.CreateIfNotExistsAsync();
        var payload = JsonSerializer.SerializeToUtf8Bytes(written[1].Data!.Value, ContractJson.Compact.JsonElement);
        var blob = $"events/{written[1].Id}/{name}.json";
        await clients.Container(ContainerNames.Summaries).GetBlobClient(blob).UploadAsync(new BinaryData(payload), overwrite: true);
        var referring = written[1] with
        {
            Data = null,
            DataRef = $"{ContainerNames.Summaries}/{blob}",
            DataHash = Convert.ToHexStringLower(SHA256.HashData(payload)),
            DataLength = payload.Length,
        };
        foreach (var message in new[] { written[0], referring, written[2] })
        {
            var text = JsonSerializer.Serialize(message, ContractJson.Compact.CloudEvent);
            await queue.SendMessageAsync(message == written[0] ? text : Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
        }
    }

    public Task<int> CountAsync(string queue) => new AzuriteClients(ConnectionString).CountAsync(queue);

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
