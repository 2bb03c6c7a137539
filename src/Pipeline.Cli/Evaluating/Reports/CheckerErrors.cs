namespace Pipeline.Cli.Evaluating.Reports;

/// <summary>How often the checker was wrong about statements written by hand, none of which it was made on.</summary>
/// <param name="Statements">How many.</param>
/// <param name="Caught">Of the false ones, in percent.</param>
/// <param name="Objected">Of the true ones, in percent: false alarms.</param>
internal sealed record CheckerErrors(int Statements, int Caught, int Objected);
