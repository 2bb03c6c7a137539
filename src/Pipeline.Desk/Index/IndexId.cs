namespace Pipeline.Desk.Index;

/// <summary>Ids of rows in the order of their events' times: the newest are read first without sorting.</summary>
internal static class IndexId
{
    /// <summary>Rows of one millisecond that keep the order; any more take ids of the next.</summary>
    private const int Bits = 10;

    public static long Of(DateTimeOffset time) => time.ToUnixTimeMilliseconds() << Bits;

    public static DateTimeOffset Time(long id) => DateTimeOffset.FromUnixTimeMilliseconds(id >> Bits);
}
