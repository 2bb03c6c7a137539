using System.Text.Json;

namespace Pipeline.Desk.Tests.Browsing;

/// <summary>Invented articles.</summary>
internal static class News
{
    public static string Text(string place) =>
        $"""
        The council of {place} decided on Monday evening to build a second bridge over the river, after four years of debate and two petitions.

        Construction is to start in May and to cost 31 million euros, of which the state pays a third. The old bridge from 1931 stays open for pedestrians and cyclists.

        "We have waited long enough," said the mayor, Anna Berg, after the vote. Opponents of the project had asked for a ferry instead, which would have cost two million euros a year.
        """;

    public static string Json(string title, string text) => JsonSerializer.Serialize(new { title, text });

    public static string Json(string place) => Json($"{place} gets a second bridge", Text(place));
}
