using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Pipeline.Azure.Models.Escalation;
using Pipeline.Azure.Models.Profiles;
using Pipeline.Quota;
using Pipeline.Storage;
using Pipeline.Summarization.Profiles;

namespace Pipeline.Azure.Models;

/// <summary>Reads what all instances use of the quotas of the models that the settings name. One request a model.</summary>
public sealed class ModelQuotas(IConfiguration configuration, ISharedRows rows, TimeProvider clock)
{
    private readonly Lazy<IReadOnlyList<ModelOptions>> models = new(() => [.. Models(configuration)]);

    /// <returns>One for each model, in the order of the settings: the first, the second, those of profiles.</returns>
    public async Task<IReadOnlyList<ModelQuota>> ReadAsync(CancellationToken cancellationToken)
    {
        var read = await Task.WhenAll(models.Value.Select(model => rows.ReadAsync(model.QuotaKey, cancellationToken)));
        return
        [
            .. models.Value.Zip(read, (model, row) => new ModelQuota(
                model.Name ?? "",
                row.Value.Length == 0
                    ? null
                    : JsonSerializer.Deserialize(row.Value, QuotaJson.Compact.SharedQuota)!.UsedByAll(clock.GetUtcNow()))),
        ];
    }

    private static IEnumerable<ModelOptions> Models(IConfiguration configuration) =>
        configuration
            .GetSection(ProfilesOptions.Section)
            .GetChildren()
            .Select(profile => configuration.WithProfile(profile.Key))
            .Prepend(configuration)
            .SelectMany(one => one.HasSecondModel() ? [one, one.WithSecondModel()] : new[] { one })
            .Select(one => one.GetSection(ModelOptions.Section).Get<ModelOptions>() ?? new())
            .Where(model => model.EffectiveProvider != ModelProvider.Extractive)
            .DistinctBy(model => model.QuotaKey);
}
