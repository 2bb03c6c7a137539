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
            beweer* vermeend* vermoed* vrees* vreest hoopt hopen hoopte gelooft geloven geloofde denkt denken dacht suggereert of
            gerucht* beschuldig* verdacht* aangeklaagd plant_* wil willen wilde wilden dreigt_* probeert_* probeerde eist eisen eiste
            zou zouden zou_kunnen waarschuwt waarschuwde overweegt
            """),
        Conditions = new("als indien mits"),
        Orders = new("noot_aan_de_redactie aan_de_redactie schrijf meld negeer"),
        Turns = new("maar en toch echter"),
        Masculine = new("hij hem man jongen vader zoon echtgenoot broer meneer koning prins"),
        Feminine = new("haar vrouw meisje moeder dochter echtgenote zus mevrouw koningin prinses"),
        Opposites = new("""
            goedgekeurd keurt keurde aangenomen aanvaard | afgewezen verworpen wijst wees geweigerd;
            steunt steunde prees prijst geprezen | bekritiseert bekritiseerde veroordeelt;
            gewonnen won wint overwinning | verloren verloor verliest nederlaag;
            gestegen steeg stijgt groeide toegenomen | gedaald daalde daalt viel afgenomen;
            geopend opent opende heropend | gesloten sluit sloot;
            gearresteerd aangehouden opgepakt | vrijgelaten;
            voor | na;
            meer | minder;
            eerste | laatste;
            gekocht kocht koopt | verkocht verkoopt;
            begonnen begon begint gestart | geëindigd eindigde eindigt gestopt;
            levend overleefde overleefd | dood overleden stierf gedood;
            schuldig | onschuldig vrijgesproken;
            toegestaan | verboden verbiedt;
            man | vrouw;
            vader | moeder;
            broer | zus;
            noorden | zuiden;
            oosten | westen;
            beste | slechtste;
            hoger | lager;
            """),
        Numbers = new(
            """
            0:nul 1:één 2:twee 3:drie 4:vier 5:vijf 6:zes 7:zeven 8:acht 9:negen 10:tien 11:elf 12:twaalf 20:twintig 30:dertig
            40:veertig 50:vijftig 60:zestig 100:honderd 1000:duizend
            """,
            "100:honderd 1000:duizend 1000000:miljoen 1000000000:miljard"),
    };
}
