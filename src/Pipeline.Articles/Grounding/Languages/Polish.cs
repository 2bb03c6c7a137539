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
        Conditions = new("jeśli jeżeli gdyby"),
        Orders = new("notatka_dla_redakcji do_redakcji uwaga_dla_redakcji napisz* zignoruj*"),
        Turns = new("ale i jednak a"),
        Masculine = new("on jego jemu mężczyzna chłopiec ojciec syn mąż brat pan król książę"),
        Feminine = new("ona jej kobieta dziewczyna matka córka żona siostra pani królowa księżna"),
        Opposites = new("""
            zatwierdził zatwierdziła zatwierdziło przyjął przyjęła zaakceptował uchwalił | odrzucił odrzuciła odrzuciło odmówił;
            poparł poparła popiera chwali pochwalił | krytykuje skrytykował sprzeciwia sprzeciwił;
            wygrał wygrała wygrywa zwycięstwo | przegrał przegrała przegrywa porażka;
            wzrósł wzrosła wzrosły rośnie | spadł spadła spadły spada;
            otworzył otwarto otwarty | zamknął zamknięto zamknięty;
            aresztowany aresztowano zatrzymany zatrzymano | zwolniony zwolniono;
            przed | po;
            więcej | mniej;
            pierwszy pierwsza | ostatni ostatnia;
            kupił kupiła kupuje | sprzedał sprzedała sprzedaje;
            rozpoczął rozpoczęła zaczął | zakończył zakończyła skończył;
            żywy przeżył | martwy zmarł zginął;
            winny | niewinny uniewinniony;
            dozwolony zezwolił | zakazany zakazał;
            mężczyzna | kobieta;
            ojciec | matka;
            brat | siostra;
            najlepszy | najgorszy;
            """),
        Numbers = new(
            """
            0:zero 1:jeden,jedna 2:dwa,dwie,dwóch 3:trzy,trzech 4:cztery 5:pięć 6:sześć 7:siedem 8:osiem 9:dziewięć 10:dziesięć
            11:jedenaście 12:dwanaście 20:dwadzieścia 100:sto 1000:tysiąc
            """,
            "1000:tysiąc,tysiące,tysięcy,tys 1000000:milion,miliony,milionów,mln 1000000000:miliard,miliardy,miliardów,mld"),
    };
}
