using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Pipeline.Azure.Settings;

/// <summary>Stops the start when a setting is unknown and the policy says so.</summary>
internal sealed class UnknownSettingsValidator(SettingsSchema schema, IConfiguration configuration) : IValidateOptions<SettingsOptions>
{
    public ValidateOptionsResult Validate(string? name, SettingsOptions options)
    {
        var refused = options.UnknownSettings is UnknownSettingsPolicy.Refuse
            ? schema.FindUnknown(configuration).Where(unknown => !unknown.IsElsewhere).Select(unknown => unknown.ToString()).ToList()
            : [];
        return refused.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(refused);
    }
}
