using Azure;
using Microsoft.Extensions.Configuration;
using Pipeline.Azure.Storage;
using Pipeline.Storage;

namespace Pipeline.Cli.Tests;

/// <summary>Who stops a command gets 130, and nobody else.</summary>
public sealed class CommandEndTests
{
    [Fact]
    public void A_stop_ends_with_130_and_says_nothing() =>
        Assert.Equal(new CommandEnd(ExitCodes.Cancelled, null), CommandEnd.Of(new OperationCanceledException(), isStopped: true));

    [Fact]
    public void A_time_limit_of_a_client_library_is_a_failure_that_says_so()
    {
        var end = CommandEnd.Of(new TaskCanceledException("Cancelled.", new TimeoutException("The limit of 100 s passed.")), isStopped: false);

        Assert.Equal(new CommandEnd(ExitCodes.Unusable, "a service gave no answer in time: The limit of 100 s passed."), end);
    }

    [Fact]
    public void A_file_of_settings_that_is_no_json_is_named_with_what_is_wrong_in_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", "{\"Pipeline\": {");
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(folder.Path, "appsettings.json"));

        var end = CommandEnd.Of(Assert.Throws<InvalidDataException>(() => file.Build()), isStopped: false);

        Assert.Equal(ExitCodes.Unusable, end!.ExitCode);
        Assert.Matches("appsettings.json.*LineNumber: 0", end.Message);
    }

    [Fact]
    public void A_value_that_is_read_early_is_said_as_any_other()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Pipeline:Telemetry:Console", "ja")]).Build();

        var thrown = Assert.Throws<InvalidOperationException>(() => settings.GetValue<bool>("Pipeline:Telemetry:Console"));

        Assert.Equal(
            new CommandEnd(ExitCodes.Unusable, "Pipeline:Telemetry:Console must be true or false, not 'ja'"),
            CommandEnd.Of(thrown, isStopped: false));
    }

    [Fact]
    public void What_nobody_expects_keeps_its_stack_trace() =>
        Assert.Null(CommandEnd.Of(new InvalidOperationException(), isStopped: false));

    [Fact]
    public void Storage_that_does_not_answer_in_time_is_storage_that_does_not_work() =>
        Assert.Equal("it does not answer in time", StorageFailure.In(new TaskCanceledException("x", new TimeoutException())));

    [Theory]
    [InlineData("TableNotFound", true)]
    [InlineData("ContainerNotFound", true)]
    [InlineData("AuthorizationFailure", false)]
    public void Storage_without_what_every_pipeline_makes_is_empty(string code, bool isEmpty)
    {
        var failed = new RequestFailedException(404, "no", code, null);

        Assert.Equal(isEmpty, StorageFailure.IsEmpty(failed));
        Assert.Equal(isEmpty, StorageFailure.IsEmpty(new QueueNotFoundException("dumps", failed)));
    }
}
