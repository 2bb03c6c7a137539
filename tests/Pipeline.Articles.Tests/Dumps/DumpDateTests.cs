using System.Globalization;
using Pipeline.Dumps.Dates;

namespace Pipeline.Tests.Dumps;

public sealed class DumpDateTests
{
    [Theory]
    // Feeds and mail: RFC 822 with what programs make of it.
    [InlineData("Mon, 02 Mar 2026 10:00:00 GMT", "2026-03-02T10:00:00+00:00")]
    [InlineData("Mon, 02 Mar 2026 10:00:00 CET", "2026-03-02T10:00:00+01:00")]
    [InlineData("Mon, 02 Mar 2026 10:00:00 BST", "2026-03-02T10:00:00+01:00")]
    [InlineData("Mon, 02 Mar 2026 10:00:00 JST", "2026-03-02T10:00:00+09:00")]
    [InlineData("Thu, 02 Jul 2026 10:00:00 CEST", "2026-07-02T10:00:00+02:00")]
    [InlineData("Mon, 2 Mar 26 10:00 EST", "2026-03-02T10:00:00-05:00")]
    [InlineData("Sun, 06 Nov 94 08:49:37 GMT", "1994-11-06T08:49:37+00:00")]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37+00:00")]
    [InlineData("Mon, 02 Mar 2026 10:00:00 GMT+7", "2026-03-02T10:00:00+07:00")]
    [InlineData("Mon, 02 Mar 2026 10:00:00 GMT+0100 (CET)", "2026-03-02T10:00:00+01:00")]
    [InlineData("Mon, 02 Mar 2026 10:00:00 America/Los_Angeles", "2026-03-02T10:00:00-08:00")]
    [InlineData("Thu, 02 Jul 2026 10:00:00 America/Los_Angeles", "2026-07-02T10:00:00-07:00")]
    [InlineData("July 2, 2026 4:05 p.m. ET", "2026-07-02T16:05:00-04:00")]
    // A wrong weekday, and one in another language.
    [InlineData("Tue, 02 Mar 2026 10:00:00 +0100", "2026-03-02T10:00:00+01:00")]
    [InlineData("Mo, 02 Mrz 2026 10:00:00 +0100", "2026-03-02T10:00:00+01:00")]
    // What programs print.
    [InlineData("Mon Mar  2 10:00:00 2026", "2026-03-02T10:00:00+00:00")]
    [InlineData("Mon Mar  2 10:00:00 CET 2026", "2026-03-02T10:00:00+01:00")]
    [InlineData("Mon Mar 02 10:00:00 +0000 2026", "2026-03-02T10:00:00+00:00")]
    [InlineData("Mon Mar 02 2026 10:00:00 GMT-0500 (Eastern Standard Time)", "2026-03-02T10:00:00-05:00")]
    [InlineData("2026-03-02 10:00:00 UTC", "2026-03-02T10:00:00+00:00")]
    [InlineData("2026-03-02T10:00:00 UTC", "2026-03-02T10:00:00+00:00")]
    [InlineData("2026-03-02T10:00:00.123+01:00", "2026-03-02T10:00:00.123+01:00")]
    [InlineData("2026-03-02T10:00+01", "2026-03-02T10:00:00+01:00")]
    [InlineData("2026-03-02 10:00:00 +0530", "2026-03-02T10:00:00+05:30")]
    [InlineData("2026-03-02", "2026-03-02T00:00:00+00:00")]
    [InlineData("2026/3/2 9:05", "2026-03-02T09:05:00+00:00")]
    [InlineData("20260302T100000+0100", "2026-03-02T10:00:00+01:00")]
    [InlineData("20260302T100000Z", "2026-03-02T10:00:00+00:00")]
    [InlineData("20260302", "2026-03-02T00:00:00+00:00")]
    [InlineData("1772445600", "2026-03-02T10:00:00+00:00")]
    [InlineData("1772445600000", "2026-03-02T10:00:00+00:00")]
    [InlineData("/Date(1772445600000+0100)/", "2026-03-02T10:00:00+00:00")]
    // People.
    [InlineData("2nd March 2026", "2026-03-02T00:00:00+00:00")]
    [InlineData("Mar. 2, 2026 10:00 PM", "2026-03-02T22:00:00+00:00")]
    [InlineData("12 March 2026, 12:30 am", "2026-03-12T00:30:00+00:00")]
    [InlineData("2. März 2026, 10.15 Uhr", "2026-03-02T10:15:00+00:00")]
    [InlineData("1er août 2026 à 18h30", "2026-08-01T18:30:00+00:00")]
    [InlineData("2 de marzo de 2026", "2026-03-02T00:00:00+00:00")]
    [InlineData("2 de março de 2026 às 10:00", "2026-03-02T10:00:00+00:00")]
    [InlineData("poniedziałek, 2 marca 2026", "2026-03-02T00:00:00+00:00")]
    [InlineData("2. listopadu 2026", "2026-11-02T00:00:00+00:00")]
    [InlineData("2026. március 2. 10:00", "2026-03-02T10:00:00+00:00")]
    [InlineData("2 Mart 2026 Pazartesi", "2026-03-02T00:00:00+00:00")]
    [InlineData("2 марта 2026 г. 10:00 MSK", "2026-03-02T10:00:00+03:00")]
    [InlineData("2 Μαρτίου 2026", "2026-03-02T00:00:00+00:00")]
    [InlineData("2026年3月2日 10:00", "2026-03-02T10:00:00+00:00")]
    [InlineData("2026년 3월 2일", "2026-03-02T00:00:00+00:00")]
    [InlineData("02.03.2026 10:00", "2026-03-02T10:00:00+00:00")]
    [InlineData("2. 3. 2026", "2026-03-02T00:00:00+00:00")]
    [InlineData("13/03/2026", "2026-03-13T00:00:00+00:00")]
    [InlineData("03/13/2026", "2026-03-13T00:00:00+00:00")]
    public void A_date_is_read(string text, string expected) =>
        Assert.Equal(
            expected,
            DumpDate
                .Parse(text)
                ?.ToString(
                    expected.Contains('.', StringComparison.Ordinal) ? "yyyy-MM-dd'T'HH:mm:ss.fffzzz" : "yyyy-MM-dd'T'HH:mm:sszzz",
                    CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("02/03/2026", null, null, 3, 2)]
    [InlineData("02/03/2026", "en-GB", null, 3, 2)]
    [InlineData("02/03/2026", "en-US", null, 2, 3)]
    [InlineData("02/03/2026", "de", true, 2, 3)]
    [InlineData("02/03/2026", "en-US", false, 3, 2)]
    [InlineData("02.03.2026", "en-US", null, 3, 2)]
    [InlineData("2. listopada 2026", "hr", null, 10, 2)]
    [InlineData("2 listopada 2026", "pl", null, 11, 2)]
    public void Day_and_month_are_told_apart_by_the_source_s_other_dates_then_by_its_language(
        string text,
        string? language,
        bool? monthFirst,
        int month,
        int day
    ) => Assert.Equal((month, day), DumpDate.Parse(text, language, monthFirst) is { } date ? (date.Month, date.Day) : default);

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("3 days ago")]
    [InlineData("10:00")]
    [InlineData("March 2026")]
    [InlineData("2026")]
    [InlineData("31.02.2026")]
    [InlineData("45/13/2026")]
    [InlineData("Room 12, Marchmont Street 2026")]
    public void What_names_no_day_is_no_date(string text) => Assert.Null(DumpDate.Parse(text));

    [Theory]
    [InlineData("a,3/13/2026\nb,2/3/2026", true)]
    [InlineData("a,13/3/2026\nb,2/3/2026", false)]
    [InlineData("a,3/12/2026\nb,2/3/2026", null)]
    [InlineData("a,13/3/2026\nb,2/23/2026", null)]
    public void Dates_that_can_be_read_one_way_only_show_the_order_of_the_others(string text, bool? monthFirst) =>
        Assert.Equal(monthFirst, DayOrder.Of(text));
}
