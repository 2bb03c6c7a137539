using System.Collections.Frozen;

namespace Pipeline.Text;

/// <summary>Abbreviations of the languages that news dumps are mostly in. One that is missing costs one wrong end.</summary>
internal static class Abbreviations
{
    private const string Leads = """
        mr mrs ms mx dr drs prof rev hon fr sr st ste sen rep gov gen lt col sgt capt cpl maj cmdr adm pres supt insp det messrs
        ald amb atty brig pfc pvt dep asst assoc mt vs v cf e.g i.e eg ie viz al
        hr fr frl dipl ing z.b d.h u.a z.t i.d.r v.a bzw ggf inkl exkl evtl sog vgl ca geb gest bspw zzgl zz hl
        mme mlle mgr ste
        sra srta dña ee uu exc
        sig dott avv l'on dell'on all'on dall'on
        dhr mevr mw drs
        ks bł św hab inż mgr płk por kpt tzw tj tzn np m.in im ul pl os zob woj
        ifj özv kb ún
        г-н г-жа т.е т.н т.к т.д др им ул просп акад проф гр обл
        """;

    private const string Numbers = """
        no nos nr vol fig pp p pg art abs ch sec sect para ziff bd s n num núm ph tel № ст стр гл рис
        sat sun ago
        godz str ust pkt wyd sz évf bek
        """;

    private const string Hour = "a.m p.m am pm";

    private const string Ends = """
        inc ltd co corp bros llc plc dept est approx jr esq etc ave blvd rd ft assn univ intl govt
        jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri
        janv févr avr juil ene abr dic usw mio mrd tsd ph.d d.c b.sc m.sc
        тыс млн млрд руб коп г гг в вв
        """;

    private static readonly FrozenDictionary<string, AbbreviationKind> Kinds = WordSet
        .Split(Leads)
        .Select(word => (word, AbbreviationKind.Leads))
        .Concat(WordSet.Split(Numbers).Select(word => (word, AbbreviationKind.Numbers)))
        .Concat(WordSet.Split(Hour).Select(word => (word, AbbreviationKind.Hour)))
        .Concat(WordSet.Split(Ends).Select(word => (word, AbbreviationKind.Ends)))
        .DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    public static AbbreviationKind KindOf(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;
}
