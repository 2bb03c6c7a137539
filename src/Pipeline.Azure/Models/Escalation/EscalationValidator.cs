using Microsoft.Extensions.Options;

namespace Pipeline.Azure.Models.Escalation;

/// <summary>Checks the second model's settings as the first one's are checked.</summary>
internal sealed class EscalationValidator(SecondModel second) : IValidateOptions<EscalationOptions>
{
    public ValidateOptionsResult Validate(string? name, EscalationOptions options)
    {
        try
        {
            second.Validate();
            return ValidateOptionsResult.Success;
        }
        catch (OptionsValidationException e)
        {
            return Failed(e.Failures);
        }
        catch (AggregateException e) when (e.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            return Failed(e.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures));
        }
    }

    private static ValidateOptionsResult Failed(IEnumerable<string> failures) => ValidateOptionsResult.Fail(failures
        .Select(failure => failure.Replace($"{ModelOptions.Section}:", $"{EscalationOptions.Section}:", StringComparison.Ordinal)));
}
