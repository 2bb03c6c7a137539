namespace Pipeline.Grounding.Languages;

internal static class Polish
{
    public static ClaimLanguage Words { get; } = new()
    {
        Code = "pl",
        Endings = new("""
            owania owanie aniem ania anie enia enie ości ość owego owej owych owym ego emu ymi imi ych ich ami ach owie ów om em
            ie ał ała ało ali ały ił iła iło ili iły ować ać ić yć a ą e ę i o u y
            """),
        Negations = new("nie nigdy nikt nic bez żaden żadna żadne ani"),
        Denials = new("zaprzecz* zdementow* dementuj* kłamstw* nieprawd* to_kłamstwo fałszyw* nikt_nie_powinien wykluczy*"),
        Doubts = new("""
            twierdz* rzekom* domniem* podejrz* obawia* liczy_na wierz* sądzi sądzą sugeruj* czy plotk* oskarż* zarzuc* planuj* zamierza*
            chce chcą chciał* grozi* próbuj* żąda* domaga* może_zostać mógłby mogłaby mogą ostrzega* rozważa* proponuj*
            """),
        Hedges = new("według zdaniem możliw* prawdopodobn* podobno może mogą"),
        Conditions = new("jeśli jeżeli gdyby"),
        Orders = new("notatka_dla_redakcji do_redakcji uwaga_dla_redakcji napisz* zignoruj*"),
        Turns = new("ale i jednak a"),
        Masculine = new("on jego jemu mężczyzna chłopiec ojciec syn mąż brat pan król książę"),
        Feminine = new("ona jej kobieta dziewczyna matka córka żona siostra pani królowa księżna"),
        Opposites = new("""
            zatwierdz* przyję* przyją* zaakceptow* akcept* uchwal* zgodz* zgadz* popar* | odrzuc* odmów* odmaw*;
            popar* popier* chwal* pochwal* | krytyk* skrytyk* sprzeciw* potęp* przeciwn* protest*;
            wygr* zwycięs* zwycięż* | przegr* poraż*;
            wzros* wzrós* wzrast* rośn* rosn* zwiększ* | spad* zmniejsz* obniż* zmala*;
            otwar* otworz* otwier* | zamkn* zamyk*;
            aresztow* zatrzyman* | zwolnion* uwolnion*;
            ~ przed | po;
            ~ więcej | mniej;
            ~ pierwsz* | ostatni*;
            kupi* kupuj* zakup* | sprzed*;
            rozpocz* zaczą* zaczę* zaczyn* rozpoczyn* | zakończ* skończ* kończ*;
            wznow* wraca* wróci* | zawies* odwoła* zlikwid*;
            żyw* przeży* | martw* zmar* zgin*;
            winny winna winni skazan* | niewinn* uniewinnion*;
            dozwol* zezwol* pozwol* | zakaz*;
            zbudow* wybudow* budow* | zburz* wyburz*;
            zysk* | strat*;
            zatrudni* mianow* | zwolni* zwalni*;
            potwierdz* | zaprzecz* dementuj* zdementow*;
            ~ mężczyzn* | kobiet*;
            ~ ojciec ojca | matk*;
            ~ syn syna synem | córk*;
            ~ brat* | siostr*;
            ~ północ* | południ*;
            ~ wschód wschod* wschodn* | zachód zachod* zachodn*;
            ~ najlepsz* | najgorsz*;
            ~ łatw* | trudn*;
            utrzym* zachow* kontynu* | zlikwid* likwid* znieś* znios*;
            za | przeciw przeciwko;
            rann* | zgin* zmar* zabit*;
            ~ górn* | doln*;
            ~ młod* | star*;
            zbudow* wybudow* | odłoż* odwoł* przełoż*;
            przyją* przyję* zaakceptow* | odrzuc* odmówi*;
            droż* podroż* | tani* tańsz* stania*;
            """),
        Deeds = new("""
            zmarł zmarła zmarli zginął zginęła zginęli zginęło nie_żyje śmierć zabity zabita zabici śmiertelny śmiertelnie | zmar*
            umar* umier* zgin* gin* śmier* śmiert* zgon* zabi* zabój* mord* zamord* ofiar* zwłok* pogrzeb* pochow* żałob* wdow*
            utop* uton* samobój* egzekuc* zastrzel* zasztyl* przeży* masakr* poleg* nekrolog* poniós* poniosł* martw*
            straciła_życie stracił_życie bez_życia życie zmarł* zgon ciało bez_oznak_życia nie_przeżył nie_przeżyła;
            aresztowany aresztowana aresztowani aresztowano zatrzymany zatrzymana zatrzymani zatrzymano aresztowanie uwięziony |
            zatrzym* uwięz* więzie* więz* ujęt* ująć schwyt* złap* kajdank* skazan* pojman* osadz* izolac* wyprowadz* areszt*;
            dymisja zrezygnował zrezygnowała rezygnacja odwołany odwołana zwolniony zdymisjonowany | dymis* zdymis* zrezygn*
            rezygn* odwoł* zwoln* zwaln* odszedł odesz* ustąp* ustęp* usun* usuw* zastąp* następc* następ* wyrzuc* zawies*
            emerytur* odchodzi odeszła odejście odejściu opuszcza opuścił żegna pożegnał* złożył_urząd złożyła_urząd złożył_mandat
            nie_jest_już;
            upadłość bankructwo zbankrutował zbankrutowała bankrut niewypłacalny | upad* bankru* zbankru* niewypłac* wierzyciel*
            zadłuż* likwid* syndyk*;
            eksplodował eksplodowała eksplozja wybuch wybuchł wybuchła | eksplo* wybuch* bomb* deton* granat* rakiet* pocisk*
            wysadz* erup*;
            zawalił zawaliła zawaliło zawalenie runął runęła | zawal* runą* runę* run* upad* załam* gruz* osun* katastrof* ruin*
            osunął osunęła;
            odwołany odwołana odwołane odwołano anulowano anulowany | odwoł* anul* przełoż* zawies* wstrzym* zrezygn* rezygn*
            zaniech* skreśl* przerw* wycof* cofn* skasow* likwid* nie_odbędzie nie_odbędą zamknięt* nie_będzie;
            napadnięty napadnięta napadnięto zaatakował zaatakowała zaatakowali zaatakowano atak ataki najechał inwazja | atak*
            zaatak* najech* najazd* inwaz* napad* napaś* bomb* ostrzel* ostrzał* wojn* przemoc* strzel* strzał* ofensyw* zamach*
            pobi* najeź*;
            skazany skazana skazani skazano winny winna winni | skaz* wyrok* więzie* grzywn* uznan* karę kara sąd;
            oskarżony oskarżona oskarżeni oskarżono pozwany pozwał | oskarż* pozw* proces* prokurat* zarzut* zarzuc* podejrz*
            śledztw* skarg* zawiadom* prokuratur* sąd zarzuty;
            złamał złamała ranny ranna ranni rannych ranne zraniony | ran* zran* szpital* ofiar* złama* poszkod* obraż*
            nic_się_nie_stało operac* kontuz* uraz* obrażeni* złam* kontuzj* wypadk* urazu do_szpitala;
            skradziono skradziony skradziona ukradł ukradła kradzież okradziony napad | skrad* ukrad* krad* złodz* okrad* napad*
            rabun* rabow* zrabow* włam* łup* zagin* oszust* oszuk* wyłudz* przywłaszcz* porw* zniknęł* zginęły łupem;
            porwany porwana porwani porwano uprowadzony porwanie | porw* uprowadz* zakład* zagin* okup* więzi* schwyt*;
            zakazany zakazana zakazane zakazano zakaz zabroniono | zakaz* zabron* zabran* nielegal* zablok* zawies* wyklucz*
            nie_wolno bojkot* embarg*;
            spłonął spłonęła spłonęło zniszczony zniszczona zniszczone zniszczył zniszczyła zburzony zburzono | zniszcz* niszcz*
            zburz* burz* wyburz* spal* spłon* pożar* ruin* gruz* uszkodz* zrówn* zawal* rozebr* płomien* spłonę* ruiny ruin;
            rozbił rozbiła rozbiło wykoleił katastrofa | rozbi* wykole* katastrof* zderz* kolizj* kraks* wjech* runą* wypadek
            wypadku zderzeni* zderzył* uderzył*;
            zatonął zatonęła zatonęło wywrócił | zaton* uton* wywróc* zatop* wrak* poszedł_na_dno mielizn* na_dno;
            ewakuowano ewakuowany ewakuowani ewakuacja | ewaku* opuszcz* ratow* schron* przenies* ewakuacj* opuścić opuszczać;
            uciekł uciekła uciekli zbiegł ucieczka | uciec* uciecz* zagin* uwoln* wymkn* azyl* wygna* uchodź* ucieczk* uciek*
            zbiegł*;
            zgwałcona zgwałcił gwałt | gwał* zgwał* molest* seksual* wykorzyst* napaś*;
            przeprosił przeprosiła przeprosili przeprosiny | przepr* przepras* żałuj* wybacz*;
            rozwiódł rozwiodła rozwód rozwiedziony | rozw* separ* rozwod* rozstali rozstaniu;
            ożenił poślubił wyszła_za_mąż ślub małżeństwo | ożen* ślub* poślub* małż* wesel* narzecz* pan_młody żona żonę
            małżeństw* wesele;
            zamordowany zamordowana zamordowano morderstwo zastrzelony zabójstwo stracony | mord* zamord* zabó* zabi* zastrzel*
            strzel* strzał* egzekuc* nóż noż* śmier* ofiar* zwłok* zgin* zamach* śmierć śmierci zabit* zginął ciało strzały
            zwłoki;
            """),
        Numbers = new(
            """
            0:zero 1:jeden,jedna 2:dwa,dwie,dwóch 3:trzy,trzech 4:cztery 5:pięć 6:sześć 7:siedem 8:osiem 9:dziewięć 10:dziesięć
            11:jedenaście 12:dwanaście 20:dwadzieścia 100:sto 1000:tysiąc
            """,
            "1000:tysiąc,tysiące,tysięcy,tys 1000000:milion,miliony,milionów,mln 1000000000:miliard,miliardy,miliardów,mld"),
    };
}
