using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pipeline.Hosting.Emulator;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Cli.Tests;

/// <summary>Each thing that can be wrong is one line that says how to mend it.</summary>
public sealed class DoctorTests(AzuriteFixture emulator)
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();

    [Fact]
    public async Task Where_all_is_well_nothing_fails_and_nothing_is_left_behind()
    {
        await azurite.EnsureAsync();

        var doctor = await RunAsync(azurite.ConnectionString);

        Assert.True(doctor.ExitCode == 0, doctor.Output + doctor.Errors);
        Assert.Contains("5 containers, 10 queues and the ledger are there", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("ok      clock: agrees", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("ok      emulator: Azurite 3.35.0", doctor.Output, StringComparison.Ordinal);
        Assert.Equal(3, doctor.OutputLines.Count(line => line.StartsWith("ok      roles:", StringComparison.Ordinal)));
        Assert.Empty(await Queues(azurite.ConnectionString, "article-summaries-doctor").ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_empty_account_lacks_everything_in_one_line_and_a_plain_message_is_found()
    {
        await using var empty = await AzuriteServer.StartAsync(
            await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(TestContext.Current.CancellationToken),
            data: null,
            endpoints: null,
            TimeProvider.System,
            TestContext.Current.CancellationToken);
        var queue = new QueueServiceClient(
            empty.Endpoints.ConnectionString,
            new(QueueClientOptions.ServiceVersion.V2021_12_02)
        ).GetQueueClient("dumps");
        await queue.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        await queue.SendMessageAsync("""{"plain":true}""", TestContext.Current.CancellationToken);

        var doctor = await RunAsync(empty.Endpoints.ConnectionString);

        Assert.Equal(1, doctor.ExitCode);
        var line = Assert.Single(doctor.OutputLines, line => line.Contains("queue articles,", StringComparison.Ordinal));
        Assert.Contains("table ledger: it is missing -> deploy infra/", line, StringComparison.Ordinal);
        Assert.DoesNotContain("queue dumps,", line, StringComparison.Ordinal);
        Assert.Contains(
            doctor.OutputLines,
            line => line.StartsWith("failed  encoding: 1 of 1 messages looked at on dumps", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(403, "AuthorizationPermissionMismatch", "not allowed -> assign the role Storage Blob Data Owner")]
    [InlineData(403, "KeyBasedAuthenticationNotPermitted", "the account takes no keys -> set PipelineStorage__accountName")]
    [InlineData(404, "ResourceNotFound", "it is missing -> deploy infra/")]
    [InlineData(400, "InvalidHeaderValue", "does not know the version that is asked for -> start Azurite with --skipApiVersionCheck")]
    [InlineData(401, "InvalidAuthenticationInfo", "nobody is logged in, or with a wrong key -> log in")]
    public async Task An_account_that_refuses_is_told_by_its_answer(int status, string code, string expected)
    {
        await using var account = await ServeAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers["x-ms-error-code"] = code;
            return Task.CompletedTask;
        });

        var doctor = await RunAsync(ConnectionString(account.Urls.Single()));

        Assert.Equal(1, doctor.ExitCode);
        Assert.Contains(expected, doctor.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AccountKey", doctor.Output + doctor.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_is_told()
    {
        await using var account = await ServeAsync(context =>
        {
            context.Response.Headers.Date = (TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(2)).ToString("r");
            return Task.CompletedTask;
        });

        var started = TimeProvider.System.GetTimestamp();
        var doctor = await RunAsync(ConnectionString(account.Urls.Single()));
        var took = TimeProvider.System.GetElapsedTime(started);

        // It cannot know how much of the time before the answer the answer took; the header has whole seconds.
        var ahead = Assert.Single(doctor.OutputLines, line => line.StartsWith("failed  clock: ", StringComparison.Ordinal));
        var seconds = int.Parse(
            Regex.Match(ahead, "^failed  clock: ([0-9]+) seconds ahead of").Groups[1].Value,
            CultureInfo.InvariantCulture);
        Assert.InRange(seconds, (int)(120 - took.TotalSeconds), 121);
    }

    [Theory]
    [InlineData(404, "AzureOpenAI", "failed  model: configuration", "must be a deployment")]
    [InlineData(401, "AzureOpenAI", "failed  model: authentication", "Cognitive Services OpenAI User")]
    [InlineData(404, "OpenAI", "failed  model: configuration", "must be a model that the server has")]
    [InlineData(401, "OpenAI", "failed  model: authentication", "check Pipeline:Model:ApiKey")]
    public async Task A_model_that_refuses_is_told_by_its_answer(int status, string provider, string expected, string mend)
    {
        await azurite.EnsureAsync();
        await using var model = await StandInModel.StartAsync(_ => Errors.Error(status, "no", "none"));

        var doctor = await RunAsync(azurite.ConnectionString, model, provider);

        Assert.Equal(1, doctor.ExitCode);
        var line = Assert.Single(doctor.OutputLines, line => line.StartsWith(expected, StringComparison.Ordinal));
        Assert.Contains(mend, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_model_is_asked_too_and_told_by_its_own_settings()
    {
        await azurite.EnsureAsync();
        await using var model = await StandInModel.StartAsync(request => request.Body.Contains("\"large\"", StringComparison.Ordinal)
            ? Errors.Error(404, "no", "none")
            : Completions.Says("""{"answer":"yes"}"""));
        var settings = new Dictionary<string, string?>(azurite.Settings)
        {
            ["Pipeline__Model__Endpoint"] = new Uri(model.Url, "v1").ToString(),
            ["Pipeline__Model__Name"] = "small",
            ["Pipeline__Model__Escalation__Name"] = "large",
        };

        var doctor = await PipelineProcess.RunAsync(AppContext.BaseDirectory, settings, "doctor");

        Assert.Equal(1, doctor.ExitCode);
        Assert.Contains(doctor.OutputLines, line => line.StartsWith("ok      model: answers", StringComparison.Ordinal));
        var second = Assert.Single(
            doctor.OutputLines,
            line => line.StartsWith("failed  second model: configuration", StringComparison.Ordinal));
        Assert.Contains("Pipeline:Model:Escalation:Name must be a model that the server has", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_without_schemas_works_and_is_warned_of()
    {
        await azurite.EnsureAsync();
        await using var model = await StandInModel.StartAsync(request => request.Body.Contains("json_schema", StringComparison.Ordinal)
            ? new Reply.Whole(400, """{"error":{"message":"Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.","type":"invalid_request_error","param":"response_format","code":null}}""")
            : Completions.Says("""{"answer":"yes"}"""));

        var doctor = await RunAsync(azurite.ConnectionString, model);

        Assert.True(doctor.ExitCode == 0, doctor.Output);
        Assert.Contains("ok      model: answers", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("warning schema: the endpoint takes no JSON Schema, JsonObject is used", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_takes_a_schema_and_ignores_it_is_warned_of()
    {
        await azurite.EnsureAsync();
        await using var model = await StandInModel.StartAsync(_ => Completions.Says("""{"greeting":"hello"}"""));

        var doctor = await RunAsync(azurite.ConnectionString, model);

        Assert.True(doctor.ExitCode == 0, doctor.Output);
        Assert.Contains("warning schema: the endpoint takes a JSON Schema and does not keep to it", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_that_is_not_there_is_told_once_with_its_address_and_the_model_is_asked_all_the_same()
    {
        await using var model = await StandInModel.StartAsync(_ => Completions.Says("""{"answer":"yes"}"""));

        var doctor = await RunAsync(ConnectionString("http://127.0.0.1:9"), model);

        Assert.Equal(1, doctor.ExitCode);
        var line = Assert.Single(doctor.OutputLines, line => line.StartsWith("failed", StringComparison.Ordinal));
        Assert.StartsWith("failed  storage: no storage answers at http://127.0.0.1:9/account: ", line, StringComparison.Ordinal);
        Assert.Contains(
            doctor.OutputLines,
            line => line.StartsWith("ok      model: answers, stand-in at 127.0.0.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_commands_name_the_address_of_missing_storage_too()
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?> { ["PipelineStorage"] = ConnectionString("http://127.0.0.1:9") };

        var status = await PipelineProcess.RunAsync(folder.Path, settings, "status");

        Assert.Equal(2, status.ExitCode);
        Assert.Contains("no storage answers at http://127.0.0.1:9/account", Assert.Single(status.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("AccountKey", status.Errors, StringComparison.Ordinal);
    }

    private static async Task<PipelineProcess.Ended> RunAsync(string storage, StandInModel? model = null, string? provider = null)
    {
        using var folder = new TemporaryFolder();
        return await PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?>
            {
                ["PipelineStorage"] = storage,
                ["Pipeline__Model__Endpoint"] = model is null ? null : new Uri(model.Url, "v1").ToString(),
                ["Pipeline__Model__Name"] = model is null ? null : "stand-in",
                ["Pipeline__Model__Provider"] = provider,
                ["Pipeline__Model__ApiKey"] = provider is null ? null : "key",
            },
            "doctor");
    }

    private static async IAsyncEnumerable<string> Queues(string storage, string prefix)
    {
        await foreach (
            var queue in new QueueServiceClient(storage, new(QueueClientOptions.ServiceVersion.V2021_12_02)).GetQueuesAsync(prefix: prefix))
        {
            yield return queue.Name;
        }
    }

    private static string ConnectionString(string url) =>
        $"AccountName=account;AccountKey=AAAA;BlobEndpoint={url}/account;QueueEndpoint={url}/account;TableEndpoint={url}/account";

    private static async Task<WebApplication> ServeAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync();
        return server;
    }
}
