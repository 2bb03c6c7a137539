namespace Pipeline.Grounding.Languages;

internal static class German
{
    public static ClaimLanguage Words { get; } = new()
    {
        Code = "de",
        HasCapitalNouns = true,
        Endings = new("ern em er en es e s n st t te ten"),
        Negations = new("nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder"),
        Absences = new("frei_von fehlt fehlen fehlte mangels kaum"),
        Denials = new("""
            bestreite* bestritt* bestritten dementier* leugne* geleugnet widersprach widerspricht weist_zurück wies_zurück
            zurückgewiesen eine_lüge gelogen ist_falsch sei_falsch war_falsch unwahr erfunden niemand_sollte_glauben
            niemand_soll_glauben niemand_glaubt keine_belege kein_beweis keine_beweise ausgeschlossen_dass schließt_aus schloss_aus
            """),
        Doubts = new("""
            behaupte* angeblich* mutmaßlich* vermute* vermutlich befürchte* fürchte* hoffe hofft hoffen hoffte hofften glaubt glauben
            glaubte glaubten meint meinte meinen bezweifel* unterstell* spekulier* gerücht* ob wirft_vor warf_vor vorgeworfen vorwurf
            vorwürfe beschuldig* angeklagt verdächtig* verdacht plant planen plante planten beabsichtig* droht drohen drohte drohten
            will wollen wollte wollten möchte möchten versucht_zu versuchte fordert fordern forderte forderten verlangt verlangte erwägt
            erwog schlägt_vor schlug_vor vorgeschlagen warnt warnte warnten sollte sollten als_ob
            """),
        Conditions = new("wenn falls sofern"),
        Hedges = new("soll sollen wohl möglich* voraussichtlich offenbar laut zufolge"),
        Leads = new("""
            dem_bericht_zufolge dem_artikel_zufolge laut_dem_bericht laut_bericht laut_dem_artikel wie_berichtet_wird
            es_wird_berichtet_dass es_heißt_dass der_artikel_berichtet_dass
            """),
        Orders = new("""
            hinweis_an_die_redaktion an_die_redaktion notiz_an_die_redaktion anmerkung_an_die_redaktion melden_sie schreiben_sie
            berichten_sie ignoriere ignorieren_sie schreibe schreib
            """),
        Turns = new("aber und doch jedoch sondern"),
        Masculine = new("""
            er ihm ihn sein seine seiner seinem seinen seines herr mann junge vater sohn ehemann bruder könig prinz großvater onkel
            """),
        Pronouns = new("sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres ihm ihn ihnen"),
        FeminineOrPlural = new("sie ihr ihre ihrer ihrem ihren ihres"),
        Feminine = new("frau mädchen mutter tochter ehefrau schwester königin prinzessin großmutter tante"),
        Opposites = new("""
            genehmigt genehmigte genehmigten billigt billigte billigten gebilligt angenommen zugestimmt bewilligt bewilligte |
            abgelehnt ablehnt ablehnte lehnt lehnte lehnten verworfen verwarf zurückgewiesen;
            unterstützt unterstützte unterstützen unterstützten befürwortet begrüßt begrüßte lobt lobte gelobt | bekämpft kritisiert
            kritisierte verurteilt ablehnt;
            gewonnen gewann gewannen gewinnt sieg siegte | verloren verlor verloren verliert niederlage unterlag;
            stieg steigt stiegen steigen gestiegen wuchs wächst gewachsen zugenommen kletterte | sank sinkt sanken sinken gesunken
            fiel fällt fielen gefallen schrumpfte abgenommen;
            anstieg zuwachs zunahme | rückgang abnahme;
            geöffnet öffnet öffnete öffneten eröffnet eröffnete wiedereröffnet | geschlossen schließt schloss schlossen gesperrt;
            festgenommen verhaftet inhaftiert | freigelassen entlassen;
            ~ vor | nach;
            ~ mehr | weniger;
            ~ meisten | wenigsten;
            ~ erste ersten erster erstes | letzte letzten letzter letztes;
            ~ hoch höher höhere höheren | niedrig niedriger niedrigere niedrigeren tief tiefer;
            gekauft kaufte kauft kauften erworben erwarb | verkauft verkaufte verkaufen verkauften;
            begonnen beginnt begann begannen gestartet startet startete | beendet endet endete endeten gestoppt;
            lebend überlebt überlebte überlebten | tot gestorben starb getötet;
            schuldig verurteilt | unschuldig freigesprochen;
            ~ beste besten bester | schlechteste schlechtesten;
            ~ besser | schlechter;
            ~ gut gute guten | schlecht schlechte schlechten;
            erlaubt erlaubte zugelassen | verboten verbietet verbot untersagt;
            erfolg erfolgreich gelungen | misserfolg gescheitert scheiterte;
            ~ mann männer | frau frauen;
            ~ junge jungen | mädchen;
            ~ sohn söhne | tochter töchter;
            ~ vater väter | mutter mütter;
            ~ bruder brüder | schwester schwestern;
            ~ ehemann | ehefrau;
            ~ über | unter;
            ~ neu neue neuen neuer neues | alt alte alten alter altes;
            ~ jung junge jungen | alt alte alten;
            ~ jünger jüngere jüngste | älter ältere älteste;
            ~ groß große großen größer größere | klein kleine kleinen kleiner kleinere;
            ~ größte größten | kleinste kleinsten;
            ~ früh früher | spät später;
            ~ lang lange länger | kurz kurze kürzer;
            ~ stark starke stärker | schwach schwache schwächer;
            ~ arm arme ärmer | reich reiche reicher;
            ~ warm warme wärmer heiß | kalt kalte kälter;
            bestätigt bestätigte | bestritten bestreitet dementiert;
            fortgesetzt wiederaufgenommen zurückgekehrt kehrt zurück | eingestellt gestrichen abgesagt aufgegeben;
            erhöht erhöhte anhebt angehoben | gesenkt senkt senkte gekürzt kürzt;
            eingestellt ernannt | gefeuert entlassen;
            ~ nördlich norden | südlich süden;
            ~ östlich osten | westlich westen;
            ~ immer | nie niemals;
            ~ innerhalb | außerhalb;
            ~ mehrheit | minderheit;
            ~ oben | unten;
            behalten behält behielt beibehalten erhalten bewahrt weitergeführt | abgeschafft aufgegeben eingestellt gestrichen abschaffen
            schafft beendet;
            für | gegen;
            dafür | dagegen;
            gewinn gewinne | verlust verluste;
            beschlossen beschloss beschließt stimmte | abgelehnt lehnte ablehnte verworfen;
            verletzt verletzte verletzten | unverletzt;
            gerettet rettete retteten | umkehren;
            ~ obere oberen oberer | untere unteren unterer;
            verdoppelt verdoppelte stieg gestiegen | halbiert halbierte gesunken;
            gescheitert | gelungen geschafft;
            ~ jünger jüngere jüngeren jung junge jungen | älter ältere älteren alt alte alten;
            """),
        Numbers = new(
            """
            0:null 1:eins 2:zwei,zweimal 3:drei,dreimal 4:vier 5:fünf 6:sechs 7:sieben 8:acht 9:neun 10:zehn 11:elf 12:zwölf
            13:dreizehn 14:vierzehn 15:fünfzehn 16:sechzehn 17:siebzehn 18:achtzehn 19:neunzehn 20:zwanzig 25:fünfundzwanzig
            30:dreißig 40:vierzig 50:fünfzig 60:sechzig 70:siebzig 80:achtzig 90:neunzig 0.5:halb,halbe,halben,hälfte
            100:hundert,einhundert 200:zweihundert 300:dreihundert 400:vierhundert 500:fünfhundert 1000:tausend,eintausend
            2000:zweitausend 3000:dreitausend
            """,
            """
            100:hundert 12:dutzend 1000:tausend 1000000:million,millionen,mio 1000000000:milliarde,milliarden,mrd
            1000000000000:billion,billionen
            """),
    };
}
