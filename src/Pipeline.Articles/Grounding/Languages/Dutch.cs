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
        Deeds = new("""
            overleden overleed dood doden dodelijk gestorven stierf gedood omgekomen | overl* dood* dod* sterf* sterv* stierf*
            omkom* omkwam* vermoord* moord* lijk* begraf* begraven uitvaart rouw* weduw* verdronk* verdrink* zelfmoord zelfdoding
            geëxecuteerd doodgeschoten neergeschoten gesneuveld overlev* fataal fatale bezweken levenloos levenloze leven_gelaten
            om_het_leven het_leven het_leven_gelaten niet_overleefd;
            gearresteerd aangehouden opgepakt gevangengenomen arrestatie | arrest* gearrest* aanhoud* aangehoud* oppak* gevang*
            gevangen* detentie* hechtenis ingerekend handboeien veroordeeld gepakt meegenomen boeien in_de_boeien;
            afgetreden ontslagen ontslag opgestapt afgezet | aftred* aftreden ontsla* ontslag* opstap* vertrek* vertrok*
            vertrokken opvolg* vervang* vervangen afzet* neerleg* neergelegd teruggetreden geschorst pensioen verlaat vertrekt
            vertrek terug_getreden stapt_op stapte_op weg functie_neergelegd zijn_functie_neer haar_functie_neer;
            failliet faillissement bankroet | faill* bankroet* insolv* schuldeis* curator* surseance liquid*;
            ontploft ontplofte explosie explosies geëxplodeerd | ontplof* explo* geëxplo* bom* bommen deton* granaat* mijn mijnen
            raket* knal* opgeblazen gesprongen;
            ingestort instorting bezweken | instort* ingestort* stort* bezw* puin* ruïne* inzak* ingezakt ingestorte naar_beneden
            begaf;
            afgelast geannuleerd geschrapt afgeblazen | afgelast* aflast* geannul* annul* schrap* uitgesteld uitstel* opgeschort
            gestaakt beëindig* gaat_niet_door geen_doorgang ingetrokken verval* gaan_niet_door schrapt stopgezet niet_doorgaat
            niet_door niet_plaatsvinden;
            aangevallen aanval aanvallen binnengevallen invasie | aanval* invasie* inval* overval* aanslag* bombard* oorlog*
            geweld* schot* schoten beschoten schiet* gevecht* vecht* vocht* offensief mishandel* gestoken;
            veroordeeld schuldig | veroordeel* vonnis* celstraf* gevangenis* boete* celstraf rechter straf;
            aangeklaagd beschuldigd vervolgd gedaagd | aanklag* aangeklaagd* beschuldig* vervolg* rechtszaak* verdacht* justitie
            aanklacht* proces* aangifte verdenk* rechter rechtbank;
            gewond gewonden verwond | gewond* verwond* wond* ziekenhuis* letsel* ongeval* breuk* ongedeerd* bless* operat* ongeluk
            letsel botbreuk gebroken blessure* naar_het_ziekenhuis;
            gestolen stal beroofd diefstal | steel* stelen stalen beroof* beroving* dief* diev* diefstal* overval* inbra* inbreek*
            buit* ontvreemd* geroofd roof* gejat fraud* kaap* verdwenen meegenomen;
            ontvoerd ontvoering gegijzeld | ontvoer* gijzel* gegijzel* gekidnapt kidnap* vermist* losgeld* gekaapt kaap*;
            verboden verbod | verbod* verbied* strafbaar niet_toegestaan blokk* geblokk* schors* geschorst uitgesloten boycot*
            embargo;
            verwoest vernield gesloopt verwoesting | verwoest* verniel* vernield* sloop* vernietig* afgebrand verbrand* puin*
            ruïne* plat platgegooid ingestort brand vlammen puin;
            neergestort verongelukt ontspoord | neerstort* crash* gecrasht ontspoor* ongeval* bots* gebotst botsing* aanrijding*
            ramp* ongeluk ongeval aanrijding botste;
            gezonken vergaan gekapseisd | zonk* zink* verga* kapseis* omgeslagen schipbreuk* wrak* gestrand zonk;
            geëvacueerd ontruimd evacuatie | evacu* geëvacu* ontruim* gevlucht verlat* opvang* verlaten;
            gevlucht ontsnapt vluchtte | ontsnap* ontkom* ontkwam* weg* ontvlucht* asiel* vlucht voortvluchtig;
            verkracht misbruikt verkrachting | verkracht* misbruik* seksu* aanrand* aangerand ontucht*;
            excuses verontschuldigd | excus* verontschuldig* spijt* sorry vergev* vergif*;
            gescheiden scheiding | scheid*;
            getrouwd trouwde huwelijk bruiloft | trouw* huwelijk* bruilof* bruid* echtgeno* verloof* echtpaar trouwerij;
            vermoord doodgeschoten doodgestoken geëxecuteerd | moord* vermoord* doodg* geëxecut* execut* dood* dod* gedood
            neergeschoten schot* schoten gestoken mes* lijk* liquid* omgebracht dood doden doodde lichaam;
            """),
        Numbers = new(
            """
            0:nul 1:één 2:twee 3:drie 4:vier 5:vijf 6:zes 7:zeven 8:acht 9:negen 10:tien 11:elf 12:twaalf 20:twintig 30:dertig
            40:veertig 50:vijftig 60:zestig 100:honderd 1000:duizend
            """,
            "100:honderd 1000:duizend 1000000:miljoen 1000000000:miljard"),
    };
}
