using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Pipeline;

/// <summary>Checks annotations and rules of an options class; each message begins with the setting's full name.</summary>
internal sealed class SettingsValidator<T>(string section) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(results.Select(result => $"{section}:{result.MemberNames.First()} {Reason(result)}"));
    }

    // The framework's own messages begin with 'The field NAME '.
    private static string Reason(ValidationResult result)
    {
        var opening = $"The field {result.MemberNames.First()} ";
        var message = result.ErrorMessage!.TrimEnd('.');
        return message.StartsWith(opening, StringComparison.Ordinal) ? message[opening.Length..] : message;
    }
}
