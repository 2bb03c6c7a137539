using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Pipeline.Azure.Settings;

/// <summary>Refuses unknown settings where they are to be refused.</summary>
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
