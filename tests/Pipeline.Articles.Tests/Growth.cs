using System.Diagnostics;

namespace Pipeline.Tests;

/// <summary>How time grows with size, which is the same on any machine.</summary>
internal static class Growth
{
    /// <summary>So many parts are a whole.</summary>
    private const int Parts = 4;

    /// <summary>
    /// In proportion the whole takes as long as its parts one after another, with each of its pieces looked at by each other 4 times.
    /// </summary>
    private const double Most = 2.5;

    /// <summary>A machine that is busy makes a try slow; it hardly does so each time. What is in proportion passes at the first.</summary>
    private const int Tries = 12;

    /// <summary>Less is noise.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(100);

    /// <param name="prepare">Makes the work of a size: 1 for the whole.</param>
    public static void IsInProportion(Func<double, Action> prepare)
    {
        var (part, whole) = (prepare(1.0 / Parts), prepare(1));
        part();
        var (shortParts, shortWhole) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var i = 0; i < Tries; i++)
        {
            shortWhole = Shorter(shortWhole, whole);
            if (shortWhole < Least)
            {
                return;
            }

            // Both sides do as much, so that collections and other tests disturb them alike.
            shortParts = Shorter(shortParts, () =>
            {
                for (var j = 0; j < Parts; j++)
                {
                    part();
                }
            });
            if (shortWhole < shortParts * Most)
            {
                return;
            }
        }

        Assert.Fail($"{shortParts.TotalMilliseconds:0} ms for {Parts} parts, {shortWhole.TotalMilliseconds:0} ms for the whole");
    }

    private static TimeSpan Shorter(TimeSpan before, Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        var took = Stopwatch.GetElapsedTime(started);
        return took < before ? took : before;
    }
}
