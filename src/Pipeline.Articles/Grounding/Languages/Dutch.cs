namespace Pipeline.Grounding.Languages;

internal static class Dutch
{
    public static ClaimLanguage Words { get; } = new()
    {
        Code = "nl",
        Endings = new("heden heid ingen ing eren en e s t"),
        Negations = new("niet geen nooit niemand niets zonder noch"),
        Denials = new("""
            ontkent ontkennen ontkende ontkenden ontkend weerspreekt weersprak tegengesproken een_leugen is_onwaar is_niet_waar
            niemand_zou_moeten_geloven niemand_moet_geloven sluit_uit
            """),
        Doubts = new("""
            beweer* vermeend* vermoed* vrees* vrez* hoopt hopen hoopte gelooft geloven geloofde denkt denken dacht suggereert of
            gerucht* beschuldig* verdacht* aangeklaagd plant_* wil willen wilde wilden dreigt_* probeert_* probeerde eist eisen eiste
            zou zouden zou_kunnen waarschuwt waarschuwde overweegt
            """),
        Hedges = new("volgens naar_verwachting mogelijk* vermoedelijk waarschijnlijk moet moeten"),
        Conditions = new("als indien mits"),
        Orders = new("noot_aan_de_redactie aan_de_redactie schrijf meld negeer"),
        Turns = new("maar en toch echter"),
        Masculine = new("hij hem man jongen vader zoon echtgenoot broer meneer koning prins"),
        Feminine = new("haar vrouw meisje moeder dochter echtgenote zus mevrouw koningin prinses"),
        Opposites = new("""
            goedgekeurd keurt keurde aangenomen aanvaard* instem* ingestemd stemde* akkoord | afgewezen verworpen wijst wees wezen geweigerd
            afgekeurd verwerp*;
            steun* gesteund prees prijst prezen geprezen verwelkom* toegejuicht juicht* | bekritiseer* veroordeel* tegen kritiseer*
            gehekeld hekel*;
            gewonnen won wonnen wint overwinning* zege | verloren verloor verliest nederlaag;
            gestegen steeg stegen stijg* groei* toegenomen gegroeid nam_toe | gedaald daal* viel gekrompen afgenomen kromp*;
            open geopend opent opende opening* heropen* | gesloten sluit* sloot sloten dicht*;
            gearresteerd aangehouden opgepakt | vrijgelaten;
            ~ voor | na;
            ~ meer | minder;
            ~ eerste | laatste;
            gekocht kocht* koopt* | verkocht* verkoopt*;
            begon* begint beginnen gestart start* | geëindigd eindig* gestopt stopt stopte beëindig*;
            hervat* terug* weer | geschrapt schrap* afgelast opgeheven;
            levend overleefd* overleeft | dood overleden stierf gedood omgekomen;
            schuldig* | onschuldig* vrijgesproken;
            toegestaan | verboden verbied*;
            gebouwd bouw* | gesloopt sloop*;
            winst* | verlies*;
            aangenomen benoemd | ontslagen;
            bevestig* | ontken*;
            ~ man mannen | vrouw*;
            vader | moeder;
            ~ zoon | dochter;
            ~ broer | zus;
            ~ noorden | zuiden;
            ~ oosten | westen;
            ~ beste | slechtste;
            ~ hoger | lager;
            ~ makkelijk* | moeilijk*;
            behoud* behield* behouden handhaaf* handhaven | schrap* geschrapt afgeschaft beëindig*;
            winst* | verlies* verliezen;
            voor | tegen;
            verdubbel* | gehalveerd halveer*;
            ongedeerd | gewond*;
            gewond* | dood overleden gedood omgekomen;
            ~ boven* bovenste | onder* onderste;
            ~ jong* | oud*;
            """),
        Numbers = new(
            """
            0:nul 1:één 2:twee 3:drie 4:vier 5:vijf 6:zes 7:zeven 8:acht 9:negen 10:tien 11:elf 12:twaalf 20:twintig 30:dertig
            40:veertig 50:vijftig 60:zestig 100:honderd 1000:duizend
            """,
            "100:honderd 1000:duizend 1000000:miljoen 1000000000:miljard"),
    };
}
