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
        Deeds = new("""
            gestorben starb starben tot tote toten toter getötet tödlich verstorben ums_leben todesfall todesopfer | sterb* stirbt
            tod* tot* leiche* leichnam ermord* mörder* erschoss* erschieß* erstoch* beerdig* beigesetzt bestatt* begrab* trauer*
            nachruf hinterbliebene* witwe* leben_verloren leben_gekommen leben_kam kam_ums kamen_ums umgekommen umkam* ertrunk*
            ertrank* ertrink* selbstmord suizid* hingericht* erhäng* attentat* massaker verunglück* erlag erlegen überleb*
            verschied* verblut* erfror* erstick* letal kondol* leblos* mord mordes erschossen* tötung* ohne_lebenszeichen
            nicht_überlebt überlebte_nicht kein_leben das_leben_gekostet;
            festgenommen verhaftet inhaftiert eingesperrt festnahme verhaftung | festnahm* festgenomm* festnehm* verhaft* haft*
            inhaftier* gefängnis* gefangen* gefasst gewahrsam häftling* untersuchungshaft zelle* handschellen festgesetzt
            festgehalten ergriff* schnapp* verurteilt jva arrest* abgeführt nahm_fest nehmen_fest nahmen_fest mitgenommen
            polizei_nahm;
            zurückgetreten rücktritt trat_zurück tritt_zurück entlassen gefeuert abgesetzt | zurücktr* zurückgetret* rücktritt*
            rückzug zurückgezogen abgang ausgeschied* ausscheid* scheidet schied entlass* feuer* abberuf* absetz* kündig*
            gekündigt nachfolg* niederleg* abgelöst ablös* ersetz* abgewählt abschied* aufgehört freigestellt rausgeworf*
            suspendier* abgedankt pension* ruhestand verlässt verließ verlassen trennt_sich trennten_sich getrennt abschied
            legt_sein_amt legte_sein_amt legt_ihr_amt legte_ihr_amt amt_nieder;
            pleite insolvent insolvenz bankrott konkurs | pleite* insolven* bankrott* konkurs* zahlungsunfähig* gläubiger* sanier*
            überschuld* zusammenbruch liquidier* liquidation abgewickelt;
            explodiert explodierte explosion explosionen detonierte | explo* deton* spreng* bombe* bomben* knall* in_die_luft
            gesprengt granate* rakete* verpuff* ausbruch gezündet;
            eingestürzt einsturz eingebrochen zusammengebrochen zusammenbruch | einstürz* einsturz* gestürzt eingebroch* einbrech*
            kollab* kollaps* bröckel* nachgegeben trümmer* abgesackt implod* einsturzes stürzte_ein gab_nach;
            abgesagt absage gestrichen abgeblasen | absag* gestrich* gekippt kipp* verschob* verschieb* ausgefall* fällt_aus
            entfall* entfäll* einstell* eingestellt verzicht* aufgegeb* aufgeb* abgebroch* verworfen zurückgezog* widerruf*
            annull* nicht_stattfind* ausfallen fällt findet_nicht_statt nicht_statt gestoppt entfallen entfällt nicht_geben;
            überfallen angegriffen griff_an angriff angriffe überfall | angriff* angegriff* angreif* attack* überfall* überfiel*
            anschlag* krieg* gewalt* schoss* stürm* beschoss* beschuss bombard* einmarsch* invasion offensive* prügel* messer*
            übergriff*;
            verurteilt schuldig | verurteil* urteil* gefängnis* haft* geständig* geldstrafe* freiheitsstrafe*;
            angeklagt anklage verklagt | anklag* angeklagt* verklagt* prozess* staatsanwalt* beschuldig* vorwürf* vorgeworf*
            verdächt* staatsanwaltschaft klage klagt;
            verletzt verletzte verletzten verwundet | verwund* wund* krankenhaus* klinik* opfer* unfall* gebroch* operat* operier*
            unverletzt blessur* prell* gestürzt geblutet stich* verletzung* verletzungen krankenhaus knochenbruch gebrochen bruch
            ins_krankenhaus ins_klinikum;
            gestohlen stahl geraubt diebstahl raubüberfall | stehl* stahl* gestohl* dieb* überfall* überfiel* einbruch* einbrech*
            entwend* plünder* geklaut klau* betrug* betrüg* unterschlag* erbeut* gekapert kaper* verschwunden raub* erbeutet;
            entführt entführung | entführ* geisel* verschlepp* gekidnappt kidnapp* gekapert kaper* gefang* vermisst* festgehalten
            lösegeld*;
            verboten verbot | verbot* verbiet* untersag* sperr* gesperrt unzulässig nicht_erlaubt nicht_mehr_erlaubt einschränk*
            unterbind* ausgeschloss* ausschluss boykott* blockier* tabu;
            zerstört zerstörte abgerissen | zerstör* abgeriss* abriss* abreiß* vernicht* verwüst* niedergebrannt brann* brennt
            ruin* trümmer* dem_erdboden beschädig* kaputt eingestürzt demoli* gesprengt demontier* abgebrannt schutt asche feuer
            trümmer;
            abgestürzt absturz entgleist | abstürz* absturz* unfall* unglück* entgleis* kollision* kollid* zusammenstoß*
            zusammengestoß* prall* gerammt ramm* crash* verunglück* überschlug notland* stürzte_ab zusammenstoß unfall aufprall;
            gesunken untergegangen gekentert | gesunk* untergang* untergegang* kenter* versenk* versunk* schiffbruch wrack* havar*
            gestrandet sank sinken kenterte;
            evakuiert evakuierung | evakuier* geräumt flücht* floh* flieh* notunterkunft* umgesiedelt verlassen in_sicherheit;
            geflohen floh flohen entkommen | flieh* floh* geflo* flucht* flücht* entkomm* entkam* ausgebroch* ausbruch entwisch*
            abgehauen unterget* überleb* asyl* exil*;
            vergewaltigt missbraucht | vergewaltig* missbrauch* übergriff* belästig* nötig*;
            entschuldigte entschuldigt entschuldigung | entschuldig* verzeih* bedauer* reue;
            geschieden scheidung | scheidung* geschied* scheid* ex*;
            heiratete geheiratet heirat hochzeit | heirat* geheirat* hochzeit* ehe* getraut braut* bräutigam gatt* verlob* ja-wort
            ehe eheschließung trauung jawort trauten;
            ermordet erschossen erstochen hingerichtet | ermord* mörder* erschoss* erschieß* erstech* erstoch* hinricht*
            hingericht* getöt* tot* tod* tödlich* umgebracht leiche* messer* attentat* töt* getötet* tot tote toter leiche schüsse
            schuss;
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
