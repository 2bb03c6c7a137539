using System.Text.Json;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>Invented articles.</summary>
internal static class News
{
    public static string Text(string place) => $"{place} gets a second bridge\n\n{Body(place)}";

    public static string Json(string place) =>
        JsonSerializer.Serialize(new { title = $"{place} gets a second bridge", text = Body(place) });

    private static string Body(string place) =>
        $"""
                The council of {place} decided on Monday evening to build a second bridge over the river, after four years of debate and two petitions.

                Construction is to start in May and to cost 31 million euros, of which the state pays a third. The old bridge from 1931 stays open for pedestrians and cyclists.

        "We have waited long enough," said the mayor of {place}, Anna Berg, after the vote. Opponents had asked for a ferry instead, which would have cost two million euros a year.
        """;
}
