using System.Reflection;
using Pipeline.Stages;
using Pipeline.Summarization.Models;
using Pipeline.Testing.Documentation;

namespace Pipeline.Repository.Tests.Documentation;

/// <summary>docs/problems.md lists every class of rejection and failure.</summary>
public sealed class ProblemTests
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Rows = [.. DocumentPage.Read("docs/problems.md").Rows];

    private static readonly IReadOnlyList<ModelFailure> ModelFailures =
    [
        .. typeof(ModelFailure).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(ModelFailure))
            .Select(property => (ModelFailure)property.GetValue(null)!),
    ];

    [Fact]
    public void Every_class_has_one_row_and_every_row_its_class()
    {
        var classes = Constants(typeof(RejectionClass))
            .Concat(Constants(typeof(FailureClass)))
            .Concat(ModelFailures.Select(failure => failure.Class))
            .Distinct();

        Assert.Equal(classes.Order(StringComparer.Ordinal), Rows.Select(row => row[0].Trim('`')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_model_gives_is_listed_with_its_outcome() => Assert.All(
        ModelFailures,
        failure => Assert.Equal(failure.Outcome.ToString().ToLowerInvariant(), Rows.Single(row => row[0] == $"`{failure.Class}`")[1]));

    [Fact]
    public void Every_row_says_what_the_class_means() => Assert.All(Rows, row => Assert.NotEqual("", row[1]));

    private static IEnumerable<string> Constants(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field is { IsLiteral: true })
        .Select(field => (string)field.GetRawConstantValue()!);
}
