namespace Pipeline.Desk.Watching;

/// <summary>What was spent since midnight UTC, by all instances. Profiles with a budget of their own are not in it.</summary>
/// <param name="Spent">On models.</param>
/// <param name="Ceiling">Of a day; null for none.</param>
/// <param name="Currency">Of both.</param>
/// <param name="Articles">That a model was asked about; counted only below a ceiling.</param>
/// <param name="ArticleCeiling">Of a day; null for none.</param>
internal sealed record DaySpending(decimal Spent, decimal? Ceiling, string Currency, decimal Articles, int? ArticleCeiling);
