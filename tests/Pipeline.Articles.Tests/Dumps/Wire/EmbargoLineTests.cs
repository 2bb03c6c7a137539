using System.Globalization;
using Pipeline.Cleaning;

namespace Pipeline.Tests.Dumps.Wire;

public sealed class EmbargoLineTests
{
    private const string Body =
        "The harbour office counted nine ships that came in from the north before the ice closed the bay on Sunday evening.";

    [Theory]
    [InlineData("EMBARGOED UNTIL 00:01 GMT, MONDAY 2 MARCH 2026", "2026-03-02T00:01Z")]
    [InlineData("STRICTLY EMBARGOED UNTIL 0001 GMT ON MONDAY 2 MARCH 2026", "2026-03-02T00:01Z")]
    [InlineData("EMBARGO: 0001 GMT Monday March 2, 2026", "2026-03-02T00:01Z")]
    [InlineData("Embargoed for release until 2 p.m. ET on March 2, 2026", "2026-03-02T19:00Z")]
    [InlineData("EMBARGOED FOR RELEASE: 10:00 a.m. EST, March 2, 2026", "2026-03-02T15:00Z")]
    [InlineData("UNDER EMBARGO UNTIL MARCH 2, 2026, 10 AM EST", "2026-03-02T15:00Z")]
    [InlineData("Embargoed until 06:00 CET 2 March 2026", "2026-03-02T05:00Z")]
    [InlineData("***EMBARGOED UNTIL 2026-03-02T09:00:00+01:00***", "2026-03-02T08:00Z")]
    [InlineData("[Embargo until: 2 March 2026, 09:00 UTC]", "2026-03-02T09:00Z")]
    [InlineData("NOT FOR PUBLICATION BEFORE 09:00 GMT 2 MARCH 2026", "2026-03-02T09:00Z")]
    [InlineData("Not for release before 09:00 GMT on Monday, 2 March 2026", "2026-03-02T09:00Z")]
    [InlineData("HOLD FOR RELEASE UNTIL 9 a.m. EST March 2, 2026", "2026-03-02T14:00Z")]
    [InlineData("SPERRFRIST: 2. März 2026, 10:00 Uhr MEZ", "2026-03-02T09:00Z")]
    [InlineData("Sperrfrist bis 2. März 2026, 10:00 Uhr", "2026-03-02T22:00Z")]
    [InlineData("SOUS EMBARGO JUSQU'AU 2 MARS 2026 À 10H00", "2026-03-02T22:00Z")]
    [InlineData("Embargo jusqu’au lundi 2 mars 2026, 10h00", "2026-03-02T22:00Z")]
    [InlineData("EMBARGADO HASTA EL 2 DE MARZO DE 2026, 10:00", "2026-03-02T22:00Z")]
    [InlineData("BAJO EMBARGO HASTA EL 02/03/2026 10:00", "2026-03-02T22:00Z")]
    [InlineData("Embargo fino al 2 marzo 2026, 10:00", "2026-03-02T22:00Z")]
    [InlineData("STRICTLY EMBARGOED UNTIL 0001 HRS ON MONDAY 2 MARCH 2026", "2026-03-02T12:01Z")]
    [InlineData("Embargoed until 2 March 2026", "2026-03-02T12:00Z")]
    [InlineData("Embargo: 2026-03-02", "2026-03-02T12:00Z")]
    public void A_line_above_the_text_states_when_it_may_go_out(string line, string end)
    {
        var wire = WireTerms.Read(new() { Content = $"{line}\n\n{Body}" });

        Assert.Equal(
            (DateTimeOffset.Parse(end, CultureInfo.InvariantCulture), false, Body),
            (wire.Wire?.EmbargoedUntil, wire.Wire?.HasUnreadableEmbargo, wire.Content.Trim()));
    }

    [Theory]
    [InlineData("EMBARGOED UNTIL FURTHER NOTICE")]
    [InlineData("Embargoed until noon on 2 March 2026")]
    [InlineData("Embargoed until 2 March 2026, close of business")]
    [InlineData("EMBARGOED UNTIL TUESDAY")]
    [InlineData("Embargoed until 2 March 2026 after midday")]
    public void A_time_that_cannot_be_read_is_never_taken_for_an_earlier_one(string line) =>
        Assert.True(WireTerms.Read(new() { Content = $"{line}\n\n{Body}" }).Wire!.HasUnreadableEmbargo);

    [Theory]
    [InlineData("FOR IMMEDIATE RELEASE")]
    [InlineData("The embargo on grain was kept until 2 March 2026.")]
    [InlineData("Embargo on oil holds until 2027, ministers say")]
    [InlineData("Holding out for release until 2027 would be wise, lawyers say")]
    [InlineData("Die Sperrfrist bis zur Wahl wird länger")]
    public void Prose_about_embargoes_is_none(string line) =>
        Assert.Null(WireTerms.Read(new() { Content = $"{line}\n\n{Body}" }).Wire);
}
