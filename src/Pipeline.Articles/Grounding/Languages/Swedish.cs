namespace Pipeline.Grounding.Languages;

internal static class Swedish
{
    public static ClaimLanguage Words { get; } = new()
    {
        Code = "sv",
        Endings = new("heterna heten heter het ningar ningen ning arna erna orna ande ende aren ades ade ad are ast ar er or en et a e s t"),
        Negations = new("inte ej ingen inget inga aldrig utan varken"),
        Denials = new("""
            förneka* förnekar förnekade dementera* dementerade bestrid* bestred en_lögn är_falskt är_osant ingen_borde_tro utesluter
            """),
        Doubts = new("""
            påstå* påstod påstått påstådd* misstänk* befara* hoppas hoppades tror trodde anser antyder om_* ryktas rykte* anklaga*
            åtala* planera* vill ville hotar hotade försök* kräver krävde uppmana* skulle_kunna kan_komma varnar varnade överväger
            föreslå*
            """),
        Conditions = new("om ifall såvida"),
        Orders = new("till_redaktionen not_till_redaktionen skriv_att rapportera_att ignorera"),
        Turns = new("men och dock"),
        Masculine = new("han honom hans man pojke far son make bror herr kung prins"),
        Feminine = new("hon henne hennes kvinna flicka mor dotter maka syster fru drottning prinsessa"),
        Opposites = new("""
            godkände godkänt godkänner antog accepterade | avslog avvisade förkastade nekade avslår;
            stöder stödde berömde | kritiserar kritiserade fördömde;
            vann vunnit vinner seger | förlorade förlorat förlorar förlust;
            steg stigit stiger ökade ökat ökar | sjönk sjunkit sjunker föll minskade minskat;
            öppnade öppnar öppnat | stängde stänger stängt;
            greps gripits anhölls | släpptes frigavs;
            ~ före | efter;
            ~ mer fler | mindre färre;
            ~ första | sista;
            köpte köper köpt | sålde säljer sålt;
            började börjar börjat inledde | slutade slutar avslutade;
            levande överlevde | död dog dödades;
            skyldig dömd | oskyldig friad;
            tillåtet tillåter | förbjudet förbjuder förbjöd;
            ~ man | kvinna;
            ~ far | mor;
            ~ bror | syster;
            ~ norra norr | södra söder;
            ~ östra öster | västra väster;
            ~ bästa | sämsta;
            ~ högre | lägre;
            behåller behöll behålla | avskaffar avskaffade;
            för | mot emot;
            vinst vinsten | förlust förlusten;
            fördubblats fördubblades | halverats halverades;
            oskadd oskadda | skadad skadade;
            skadad skadade | död döda dog dödades;
            ~ övre | nedre;
            ~ ung unga yngre | gammal gamla äldre;
            acceptera accepterar accepterade godtog | avvisa avvisar avvisade nekade;
            """),
        Deeds = new("""
            död döda dött dog avled avlidit dödad dödade dödats dödlig dödsfall | död* avl* omkom* mörd* mord* offer begrav* sorg*
            änk* mist_livet miste_livet förlorat_livet förlorade_livet drunkn* självmord avrätt* sköts ihjäl överlev* massak*
            stupa* dör döden livlös* livet omkom utan_livstecken;
            gripen gripna gripits greps arresterad arresterades häktad häktades anhållen | grip* grep* arrest* häkt* anhåll*
            fängel* fängsl* frihetsberöv* omhänder* dömd* förd_till gripande polisen_förde;
            avgått avgick avgår avskedad avskedades sparkad | avgå* avgick* avgång* avsked* spark* slut* avsatt* avsätt*
            efterträd* ersätt* ersatt* uppsagd kicka* petad* avstängd lämnar lämnade lämnat slutar slutade avgången entledigad
            lämnar_sin_post lämnade_sin_post lämnar_uppdraget;
            konkurs bankrutt insolvent | konkurs* bankrutt* insolv* fordringsäg* rekonstruk* likvid* betalningsinställ*;
            exploderade exploderat explosion explosioner | explo* spräng* bomb* deton* smäll* granat* raket* robot* utbrott;
            rasade rasat kollapsade kollapsat ras | kollaps* störta* brast* brust* instört* ruin* spruck* ge_vika gav_vika föll
            störtat;
            inställd inställt inställda ställs_in avlyst | inställ* avlys* avbr* skjuts_upp lägg* lagt_ned nedlag* slopa* stryk*
            struk* upphör* avslut* återkall* pausa* ställts_in ställdes_in blir_inte_av stoppas uppskjut* blir_inget_av;
            misshandlad misshandlades misshandel attackerade attackerad attack angrep angripit invaderade invasion | attack* angr*
            angrep* invad* invasion* överfall* överföll* anfall* anföll* bomb* krig* våld* skott* skö* offensiv* strid* hugg*
            högg* bråk*;
            dömd döms dömdes dömts skyldig | döm* domen dömt* skyldig* fängel* böter* domstol* tingsrätt* hovrätt* fängelse
            straff;
            åtalad åtalas åtalades stämd anklagad | åtal* stäm* anklag* rättegång* domstol* misstänk* åklagar* polisanmäl* anmäl*
            brottsmisst* åklagare rättegång;
            skadad skadade skadats sårad skadades | sår* sjukhus* offer fraktur* oskadd* operer* operation skador skadan olycka
            benbrott bröt brutit till_sjukhus;
            stulen stal stulits stölden rånad rånades rån | stjäl* stal* stul* stöld* tjuv* inbrott* försvunn* bedräg* plundr*
            kap* förskingr* tog försvann tillgrepp*;
            kidnappad kidnappades bortförd | kidnapp* bortför* gisslan* rövad* lösen* kapad* kap*;
            förbjuden förbjudet förbjuds förbud | förbju* förbjö* förbud* olaglig* spärr* avstäng* utesl* bojkot* tillåt* embargo;
            förstörd förstördes förstörts raserad riven | förstör* raser* ödeläg* brinn* brand* brunn* ruin* skövl* jämn* demol*
            brann brunnit lågorna ruiner brand branden;
            kraschade kraschat störtade spårade_ur | krasch* stört* spår* urspår* krock* koll* haver* välte* olycka krock krockade
            kolliderade;
            sjönk sjunkit förliste kantrade | sjunk* sjönk* förlis* kantr* drunkn* vrak* gick_under grundstött* kantrat;
            evakuerad evakuerades evakuering | evakuer* fly* flydd* lämn* utrym* skydd* lämna_sina utrymdes;
            flydde flytt rymde rymt | fly* flydd* flykt* undk* exil asyl* flykt flykten rymning;
            våldtagen våldtogs våldtäkt | våldt* övergrepp* sexu* ofred* utnyttj*;
            ursäkt bad_om_ursäkt | ursäkt* förlåt* beklag* ångr*;
            skild skilsmässa skilt_sig | skil* separ* skilsmässan skiljas;
            gift gifte bröllop | gift* vigs* bröllop* äkt* brud* förlov* vigsel bröllopet makar;
            mördades mördad mord avrättad knivhuggen | mord* mörd* avrätt* kniv* död* ihjäl skott* offer dödad* dödat död skott
            kropp;
            """),
        Numbers = new(
            """
            0:noll 1:ett 2:två 3:tre 4:fyra 5:fem 6:sex 7:sju 8:åtta 9:nio 10:tio 11:elva 12:tolv 20:tjugo 30:trettio 40:fyrtio
            50:femtio 60:sextio 100:hundra 1000:tusen
            """,
            "100:hundra 1000:tusen 1000000:miljon,miljoner 1000000000:miljard,miljarder"),
    };
}
