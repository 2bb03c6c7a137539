using Pipeline.Cli.Commands.Help;

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
    public void What_nobody_expects_keeps_its_stack_trace() =>
        Assert.Null(CommandEnd.Of(new InvalidOperationException(), isStopped: false));

    [Fact]
    public void Storage_that_does_not_answer_in_time_is_storage_that_does_not_work() =>
        Assert.Equal("it does not answer in time", StorageFailure.In(new TaskCanceledException("x", new TimeoutException())));
}
