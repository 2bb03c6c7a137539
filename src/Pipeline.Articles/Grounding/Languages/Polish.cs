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
        Numbers = new(
            """
            0:zero 1:jeden,jedna 2:dwa,dwie,dwóch 3:trzy,trzech 4:cztery 5:pięć 6:sześć 7:siedem 8:osiem 9:dziewięć 10:dziesięć
            11:jedenaście 12:dwanaście 20:dwadzieścia 100:sto 1000:tysiąc
            """,
            "1000:tysiąc,tysiące,tysięcy,tys 1000000:milion,miliony,milionów,mln 1000000000:miliard,miliardy,miliardów,mld"),
    };
}
