using System.Diagnostics;

namespace Pipeline.Tests;

/// <summary>How time grows with size, which is the same on any machine.</summary>
internal static class Growth
{
    private const double Part = 0.25;

    /// <summary>In proportion the whole takes 4 times as long as the part, with each of its pieces looked at by each other 16 times.</summary>
    private const double Most = 10;

    /// <summary>A machine that is busy makes a try slow; it hardly does so each time. What is in proportion passes at the first.</summary>
    private const int Tries = 5;

    /// <summary>Less is noise.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(100);

    /// <param name="prepare">Makes the work of a size: 1 for the whole.</param>
    public static void IsInProportion(Func<double, Action> prepare)
    {
        var (part, whole) = (prepare(Part), prepare(1));
        part();
        var (shortPart, shortWhole) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var i = 0; i < Tries; i++)
        {
            shortWhole = Shorter(shortWhole, whole);
            if (shortWhole < Least)
            {
                return;
            }

            shortPart = Shorter(shortPart, part);
            if (shortWhole < shortPart * Most)
            {
                return;
            }
        }

        Assert.Fail($"{shortPart.TotalMilliseconds:0} ms for a quarter, {shortWhole.TotalMilliseconds:0} ms for the whole");
    }

    private static TimeSpan Shorter(TimeSpan before, Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        var took = Stopwatch.GetElapsedTime(started);
        return took < before ? took : before;
    }
}
