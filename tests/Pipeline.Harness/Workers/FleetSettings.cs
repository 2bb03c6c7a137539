using Pipeline.Harness.Faults;
using Pipeline.Harness.Feeding;
using Pipeline.Storage;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Harness.Workers;

/// <summary>
/// The environment of workers and subscribers: impatient, so that a run takes minutes; as many attempts as faults can cost.
/// </summary>
internal static class FleetSettings
{
    public static Dictionary<string, string> Of(HarnessOptions options, Emulator emulator, StandInModel model)
    {
        var settings = new Dictionary<string, string>
        {
            ["PipelineStorage"] = emulator.ConnectionString,
            ["Logging__LogLevel__Default"] = "Information",
            ["Logging__LogLevel__Polly"] = "Error",
            ["Pipeline__Routes__all__Queue"] = QueueNames.ArticleSummaries,
            ["Pipeline__Routes__all__Events__0"] = "Summarized",
            ["Pipeline__Routes__all__Events__1"] = "Completed",
            ["Pipeline__Routes__all__Events__2"] = "Forgotten",
            ["Pipeline__Routes__once__Queue"] = HarnessOptions.OnceQueue,
            ["Pipeline__Routes__once__Events__0"] = "Summarized",
            ["Pipeline__Routes__once__Dumps__0"] = FedCopy.Folder,
            ["Pipeline__Routes__once__Copies"] = "Suppress",
            ["Pipeline__Copies__Reuse"] = "true",
            ["Pipeline__Model__Endpoint"] = new Uri(model.Url, "v1").ToString(),
            ["Pipeline__Model__Name"] = Declined.FirstModel,
            ["Pipeline__Model__Resilience__AttemptTimeout"] = "00:00:03",
            ["Pipeline__Model__Resilience__TotalTimeout"] = "00:00:08",
            ["Pipeline__Model__Resilience__MaxWait"] = "00:00:01",
            ["Pipeline__Stages__Lease"] = "00:00:10",
            ["Pipeline__Stages__Slice"] = "00:00:01",
            ["Pipeline__Stages__RetryDelay"] = "00:00:00.5",
            ["Pipeline__Stages__DeferDelay"] = "00:00:01",
            ["Pipeline__Stages__Overdue"] = "00:00:10",
            ["Pipeline__Stages__MaxAttempts"] = "100",
            ["Pipeline__Host__Visibility"] = "00:00:06",
            ["Pipeline__Host__RetryVisibility"] = "00:00:01",
            ["Pipeline__Host__SweepInterval"] = TimeSpan.FromSeconds(Math.Max(3, options.Articles / 1000)).ToString(),
        };
        if (options.IsCascade)
        {
            settings["Pipeline__Model__Escalation__Name"] = Declined.SecondModel;
            settings["Pipeline__Model__Escalation__Extractive"] = "true";
        }

        return settings;
    }
}
