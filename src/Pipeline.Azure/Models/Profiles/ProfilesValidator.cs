using Microsoft.Extensions.Options;
using Pipeline.Summarization.Profiles;

namespace Pipeline.Azure.Models.Profiles;

/// <summary>Checks what each profile lays over the settings.</summary>
internal sealed class ProfilesValidator(ProfileContainers containers) : IValidateOptions<ProfilesOptions>
{
    public ValidateOptionsResult Validate(string? name, ProfilesOptions options)
    {
        var failures = options
            .Keys.SelectMany(profile => Failures(profile).Select(failure => $"{ProfilesOptions.Section}:{profile}: {failure}"))
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Failures(string profile)
    {
        try
        {
            containers.Validate(profile);
            return [];
        }
        catch (OptionsValidationException e)
        {
            return e.Failures;
        }
        catch (AggregateException e) when (e.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            return e.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures);
        }
    }
}
