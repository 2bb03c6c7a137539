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
        Numbers = new(
            """
            0:noll 1:ett 2:två 3:tre 4:fyra 5:fem 6:sex 7:sju 8:åtta 9:nio 10:tio 11:elva 12:tolv 20:tjugo 30:trettio 40:fyrtio
            50:femtio 60:sextio 100:hundra 1000:tusen
            """,
            "100:hundra 1000:tusen 1000000:miljon,miljoner 1000000000:miljard,miljarder"),
    };
}
