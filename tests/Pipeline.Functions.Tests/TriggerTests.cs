using System.Reflection;
using System.Text.RegularExpressions;
using Pipeline.Azure.Storage;
using Pipeline.FunctionsHost;
using Pipeline.Ledger;
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
        var stages = typeof(StageNames)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(stages.Append("Health").Order(), Trigger.All.Select(trigger => trigger.Function).Order());
    }

    [Fact]
    public void A_function_has_a_class_of_its_name()
    {
        Assert.All(Trigger.All, trigger => Assert.Equal($"Pipeline.Functions.{trigger.Function}.RunAsync", trigger.EntryPoint));
    }

    [Fact]
    public void Every_queue_that_is_not_for_others_has_one_function()
    {
        var queues = Trigger.All.Where(trigger => trigger.Kind == "queue").Select(trigger => trigger.Target);

        Assert.Equal(QueueNames.All.Except(Outputs).Order(), queues.Order());
    }

    [Fact]
    public void Every_queue_with_a_function_has_its_poison_queue_worked_too()
    {
        var queues = Trigger.All.Where(trigger => trigger.Kind == "queue").Select(trigger => trigger.Target).ToHashSet();

        Assert.All(
            queues.Where(queue => !queue.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal)),
            queue => Assert.Contains(queue + QueueNames.PoisonSuffix, queues));
    }

    [Fact]
    public void Blob_triggers_watch_the_drop_container()
    {
        var triggers = Trigger.All.Where(trigger => trigger.Kind == "blob").ToDictionary(trigger => trigger.Function);

        Assert.Equal([StageNames.AcceptDump, StageNames.AcceptDumpByScan], triggers.Keys.Order());
        Assert.All(triggers.Values, trigger => Assert.Equal(ContainerNames.RawArticles + "/{name}", trigger.Target));
        Assert.Equal("EventGrid", triggers[StageNames.AcceptDump].Source);
        Assert.Equal("LogsAndContainerScan", triggers[StageNames.AcceptDumpByScan].Source);
    }

    [Fact]
    public void Every_storage_trigger_looks_where_the_stages_write()
    {
        Assert.All(Trigger.All.Where(trigger => trigger.UsesStorage), trigger => Assert.Equal(StorageSettings.Section, trigger.Connection));
    }

    [Fact]
    public void Sweep_comes_more_often_than_a_row_becomes_overdue()
    {
        var schedule = Regex.Match(Trigger.All.Single(trigger => trigger.Kind == "timer").Target, @"^0 \*/(\d+) \* \* \* \*$");

        Assert.True(schedule.Success, "The schedule is not of the form 0 */MINUTES * * * *.");
        Assert.InRange(
            TimeSpan.FromMinutes(int.Parse(schedule.Groups[1].Value, null)),
            TimeSpan.FromMinutes(1),
            new StageOptions().Overdue / 2);
    }
}
