using System.Reflection;
using System.Text.RegularExpressions;
using Pipeline.Azure.Storage;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Functions.Tests;

/// <summary>The triggers name what the rest of the code names, and all of it.</summary>
public class TriggerTests
{
    private static readonly string[] Outputs = [QueueNames.ArticleSummaries];

    [Fact]
    public void Every_stage_is_a_function_and_every_function_a_stage_or_the_health_check()
    {
        var stages = typeof(StageNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(stages.Append("Health").Order(), Trigger.All.Select(trigger => trigger.Function).Order());
    }

    [Fact]
    public void A_function_is_named_as_its_file()
    {
        Assert.All(Trigger.All, trigger => Assert.Equal(trigger.File, trigger.Function));
    }

    [Fact]
    public void Every_queue_that_is_not_for_others_has_one_function()
    {
        var queues = Trigger.All.Where(trigger => trigger.Kind == "Queue").Select(trigger => trigger.Target);

        Assert.Equal(QueueNames.All.Except(Outputs).Order(), queues.Order());
    }

    [Fact]
    public void Every_queue_with_a_function_has_its_poison_queue_worked_too()
    {
        var queues = Trigger.All.Where(trigger => trigger.Kind == "Queue").Select(trigger => trigger.Target).ToHashSet();

        Assert.All(queues.Where(queue => !queue.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal)), queue => Assert.Contains(queue + QueueNames.PoisonSuffix, queues));
    }

    [Fact]
    public void Queue_triggers_take_text_so_that_a_malformed_message_reaches_its_stage()
    {
        Assert.All(Trigger.All.Where(trigger => trigger.Kind == "Queue"), trigger => Assert.Equal("string", trigger.Parameter));
    }

    [Fact]
    public void Blob_triggers_watch_the_drop_container_and_never_take_content()
    {
        var triggers = Trigger.All.Where(trigger => trigger.Kind == "Blob").ToDictionary(trigger => trigger.Function);

        Assert.Equal([StageNames.AcceptDump, StageNames.AcceptDumpByScan], triggers.Keys.Order());
        Assert.All(triggers.Values, trigger => Assert.Equal(ContainerNames.RawArticles + "/{name}", trigger.Target));
        Assert.All(triggers.Values, trigger => Assert.Equal("BlobClient", trigger.Parameter));
        Assert.Equal("EventGrid", triggers[StageNames.AcceptDump].Named["Source"]);
        Assert.Equal("LogsAndContainerScan", triggers[StageNames.AcceptDumpByScan].Named["Source"]);
    }

    [Fact]
    public void Every_storage_trigger_looks_where_the_stages_write()
    {
        Assert.All(Trigger.All.Where(trigger => trigger.UsesStorage), trigger => Assert.Equal(StorageSettings.Section, trigger.Connection));
    }

    [Fact]
    public void Sweep_comes_more_often_than_a_row_becomes_overdue()
    {
        var schedule = Regex.Match(Trigger.All.Single(trigger => trigger.Kind == "Timer").Target, @"^0 \*/(\d+) \* \* \* \*$");

        Assert.True(schedule.Success, "The schedule is not of the form 0 */MINUTES * * * *.");
        Assert.InRange(TimeSpan.FromMinutes(int.Parse(schedule.Groups[1].Value, null)), TimeSpan.FromMinutes(1), new StageOptions().Overdue / 2);
    }
}
