namespace Pipeline.Dumps.Dates;

/// <summary>A date as a field, page or text states it.</summary>
/// <param name="At">The instant; UTC where no zone is stated, midnight where no time is.</param>
/// <param name="On">The day as stated, in whatever zone.</param>
/// <param name="Precision">How much is stated.</param>
public sealed record StatedDate(DateTimeOffset At, DateOnly On, DatePrecision Precision)
{
    public static StatedDate Day(DateOnly day) =>
        new(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), day, DatePrecision.Day);
}
