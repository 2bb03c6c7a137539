using System.Buffers;
using System.Collections.Frozen;

namespace Pipeline.Text;

/// <summary>
/// How words of a language begin (<c>ge-</c>), end (<c>-ung</c>) and are spelled (<c>*ij*</c>), and more of its common words: by these a
/// text tells its language that is too short to have many of the <see cref="LanguageWords"/>. A sign that several languages share counts
/// by one over the root of their number.
/// </summary>
internal static class LanguageSpelling
{
    /// <summary>What a beginning, an end or a spelling counts beside a word.</summary>
    private const double AffixWeight = 0.6;

    /// <summary>What a word takes from a language that is written without one of its letters.</summary>
    private const double ForeignWord = 0.9;

    private const int ShortestStem = 2;
    private const int LongestAffix = 5;
    private const int LongestRun = 4;

    private const string Lists = """
        en -ing -ings -ed -ole -oke -ake -ays -ains -pt -pts -nds -gs mr mrs ms took take takes -ght -tion -ness -ship -ers -ly -ful -ould -own -ey -ook -ell -ery -nce *wh* *sh* *oo* *ough* *igh* *th* *ck* *ow* *ee* all two new year years week month day man men people police city town two three four first last next some no nobody its she her him our there can could may might because before while during against between under through off down fell rose rise sold bought won lost made found took gave went came said told two off old
        de -ung -ungen -keit -heit -lich -isch -ern -ten -te -tet -ete -en -er -em -es -et -eln -schaft -stadt -haus -el ge- ver- be- zer- ent- über- aus- vor- ein- *sch* *ß* *ä* *ö* *ü* *tz* *ei* *pf* *ck* *ie* *ch* *äu* zwei drei vier neue neuer neuen jahr jahre woche ihr ihre ihren ihrem sein seine seinen seiner keine kein niemand mehrere alle wieder erneut beide stadt uhr frau mann wegen gegen unter zwischen während ab zurück fest kommt geht gibt nahm gab kam ging -d -rag -ieg -ank -ahm -ich -ats -ens
        fr -eau -eaux -aux -eux -euse -euses -ère -ères -é -ée -és -ées -ait -aient -ent -ont -tion -tions -ité -ement -oir -oire -age -iers -eurs -eur -que -ques -ique -elle -elles -esse -re -ir -ez -ille -illes -res *é* *è* *ê* *ç* *œ* *oi* *ou* *eau* *qu* *au* *ui* *ai* l' d' n' qu' s' c' j' du sa ses cette cet ces tous toutes toute tout aussi encore très sous contre vers chez pendant avant après premier première nouveau nouvelle nouvelles trois quatre mois ans jour ville hier jamais rien personne aucun aucune vient va peut doit a ville homme hommes femme femmes -ge -le -les -ne -te -se -vre -eurs -ière -ons -our *gu* *mm* le les
        es -ción -ciones -ó -aron -ieron -aba -ían -ía -dad -dades -ado -ada -ados -adas -ido -idos -ero -eros -ista -ando -iendo -mente -illo -illa -ez -és -as -os -ar -er -arán -ará *ñ* *ll* *rr* *ue* *ie* ¿ ¡ *ó* *á* *í* *j* *ch* y el nuevo nueva nuevos nuevas tras otro otra otros otras ayer hoy mañana cada todo toda todos todas dos tres cuatro ante bajo contra hacia ya siguen sigue fue fueron será serán ciudad nadie ningún mil dijo -o -a -os -es -on -en -an -aja -iles lo el
        it -zione -zioni -ità -ato -ata -ati -ate -ito -ita -iti -uto -uta -uti -ano -ono -ini -ore -ori -ente -enti -are -ere -ire -mente -aggio -ella -ello -ezza -etto -etti -gli -anti -ante -iere -ieri -ale -ali *zz* *cch* *gg* *ggi* *gli* *gn* *tt* *cc* *pp* *ss* *chi* *che* *sci* *cio* *ù* *ò* *à* l' un' dell' nell' all' dall' sull' d' gli nuovo nuova nuovi nuove tre quattro ieri oggi anno anni mese dello sulla sulle negli agli dai dagli sui tutti tutte tutto tutta molte molti nessuno nessuna città dice vince -o -a -i -re -ra -ro -tà -sce -gia il lo i
        pt -ção -ções -ão -ões -ou -aram -eram -iram -ava -ado -ada -ados -adas -ido -ida -eiro -eira -eiros -mente -agem -agens -ade -ades -inho -ia -am -em -ém -al -ais -os -as *ã* *õ* *ç* *nh* *lh* *ê* *ô* *â* *ei* *ou* *ui* *ó* *á* *x* pelo pela pelos pelas numa num nova novo novos novas ontem hoje duas três quatro depois após ninguém nenhum ano perto contra entre já vai vão fica ficou cidade disse ao aos à às -o -a -ou -eu -iu -eus -ura -ês -ém -il -nça -ço -ua -uas o os as
        nl -ing -ingen -heid -lijk -lijke -en -te -de -den -ten -aar -aars -sch -je -jes -eren -eerde -aan -uis -ijk -eel -eer -oor -oort -isch ge- ver- be- ont- *ij* *aa* *oo* *uu* *ee* *oe* *ui* *eu* *sch* *cht* *ieu* *ei* *ou* *ch* *gd* *zw* twee drie vier nieuwe nieuw jaar week volgende vorig alle alles geen niemand opnieuw weer tegen onder tussen tijdens toen omdat zijn haar hun beide goed open dicht vrij gaat komt kwam ging gaf zei vond kreeg kocht van de vrijdag maandag -ens -el -erp -ad -od -ets -end -and -ag -ed
        sv -ning -ningen -ningar -het -heten -ade -at -ats -ar -arna -orna -erna -en -et -an -or -are -lig -liga -ligt -ns -ens -as -ades -des *å* *ä* *ö* *ck* *sj* *skj* *tj* *ll* *nn* *tt* *kt* två tre fyra ny nya nytt gammal gamla ingen inga båda flera alla förra nästa år vecka igen utanför mot genom före mellan under efter ett föll blir kom fick gick hon hans hennes sitt sina sin stad åt vid -ar -slog -tt -nad -sam -ningar -budet -igde -ög -yr -rna -igt upp ut in -ens -lag
        da -ing -ingen -inger -hed -ede -et -ene -erne -ne -er -en -lig -lige -ligt -else -elsen -elser -tes -dt -sk -ske *æ* *ø* *å* *øj* *ej* *hv* *gt* *dt* *ld* *nd* *gg* *kk* *af* *ft* to tre fire ny nye nyt gammel gamle ingen begge flere alle sidste næste igen uge år mod gennem før mellem under efter et kom fik gik hun hendes sit sine sin byen ud af bliver gav holder faldt lukket siden mangler -te -ede -ber -ner -sat -sagde ja -nen -gen -ers -højt ikke op ud ind
        no -ing -ingen -inger -het -heten -ede -et -ene -ene -er -en -lig -lige -else -elsen -tes -tt -sk *æ* *ø* *å* *øy* *ei* *hv* *tt* *kj* *skj* *ld* *gg* *kk* to tre fire ny nye nytt gammel gamle ingen begge flere alle siste neste igjen uke år mot gjennom før mellom under etter et kom fikk gikk hun hennes sitt sine sin byen ut av blir ga holder falt stengt siden mangler nei deg meg fjor -te -ber -nen -gen -ers ikke opp ut inn
        pl -ość -ości -ów -ego -ej -ych -ymi -ami -ach -om -ał -ała -ali -ły -ło -ił -iła -ować -ać -ić -eć -ie -nie -cie -cja -cji -cję -arz -arze -ik -icy -ek -ska -ski -skie -y -ą -ę *ł* *ą* *ę* *ś* *ć* *ź* *ż* *ń* *sz* *cz* *rz* *szcz* *dz* *ó* *w* *ię* *ni* prze- przy- roz- wy- za- po- od- nad- dwa dwie dwóch trzy trzeci nowy nowa nowe nowego wszystkim wszystkich kilka nikt wczoraj znów będą będzie jest w z ze obu do przed pod między został została zostanie było był -cje -aj -rał -nął -rzy -cze -ła -zy -ką -wy
        cs -ost -osti -ů -ého -ému -ých -ými -ám -ech -al -ala -ali -il -ila -ily -ilo -aly -ovat -ení -ání -ní -ská -ský -ské -ou -uje -ují -eli -lo -el -ky -ti *ř* *ě* *ů* *č* *š* *ž* *ý* *á* *í* *ou* *ch* *é* před- při- pře- roz- vy- za- dva dvě tři nový nová nové nového nikdo několik včera bude budou byl byla bylo byly se oba všechna všechny nebyl do na při mezi před pod ve ke ze loni den -ce -sly -ce -dí -rá -ří -čí -dný -iče -né -ze -ry
        sk -osť -osti -ov -ého -ému -ých -ými -ách -al -ala -ali -il -ila -ilo -ovať -ať -iť -nie -anie -enie -ská -ský -ské -ou -uje -ujú *ľ* *ĺ* *ŕ* *ô* *ä* *ť* *ď* *ň* *č* *š* *ž* *ia* *ie* *iu* dva dve tri nový nová nové nikto niekoľko včera bude budú boli obaja medzi pred pod vo zo
        hu -ban -ben -nak -nek -ról -ről -ból -ből -tól -től -hoz -hez -val -vel -ság -ség -ásra -ott -ett -ött -tak -tek -ták -ték -ek -ok -ák -ös -es -ra -re *ő* *ű* *gy* *ny* *sz* *zs* *cs* *é* *ly* *tt* két három négy új év nap város tegnap ma ismét több nem senki alatt
        ro -ul -ului -ilor -elor -ea -ția -ție -ții -ează -esc -ește -at -ată -ați -ate -are -ere -ire -tor -tori -lui -ele *ă* *ș* *ț* *â* *î* *ş* *ţ* doi două trei nou nouă noi nimeni toate toți ieri va vor cele cei prima oraș
        tr -lar -ler -ları -leri -lık -lik -lığı -dı -di -du -dü -tı -ti -tu -tü -yor -acak -ecek -mış -miş -nın -nin -nun -nün -dan -den -ında -inde -da -de -ıyor -iyor *ı* *ğ* *ş* *ç* *ü* *ö* iki üç dört yıl gün şehir polis hiç kimse tüm dün yine
        fi -ssa -ssä -sta -stä -lla -llä -lta -ltä -lle -ksi -nen -inen -iset -isen -ista -aan -ään -een -vat -vät -tiin -ttiin -mme -tta -ttä -nut -nyt -in -si *ää* *yy* *uu* *ii* *kk* *tt* *yö* *äy* *ö* *aa* *oi* kaksi kolme neljä uusi vuosi päivä kaupunki kukaan kaikki eilen taas
        ca -ció -cions -tat -ats -ada -ades -ment -ar -ir -eix -atge -ons *ç* *l·l* *ny* *ix* *tj* *tx* l' d' dels als pel pels dos tres nou nova nous avui ahir cap tot tots totes
        hr -ost -osti -og -om -im -ih -ama -ima -ao -la -li -lo -jela -nje -nja -ski -ska -ske -stvo *đ* *č* *ć* *š* *ž* *lj* *nj* *ije* *je* dva dvije tri novi nova novo nitko nekoliko jučer bit svi sve zbog
        ru -ость -ости -ого -его -ому -ему -ых -их -ыми -ами -ях -ах -ал -ала -али -ило -ил -ила -или -ла -ли -лся -лась -лись -ся -сь -ать -ить -еть -ение -ания -ую -юю -ий -ый -ая -ое -ие -ов -ей -ет -ут -ют -ит *ы* *э* *ъ* *ё* *щ* два две три новый новую нового новая никто несколько вчера будут был была были было снова за людей над перед между под со -ют -ят -али -ыл -рыл -оют -ем -ки -ый -на -ем -ам *ск* *ст* *ов* -рт -те
        uk -ість -ості -ого -ому -их -ими -ами -ях -ах -ав -ала -али -ив -ила -или -вся -лася -лися -ся -ати -ити -ення -ання -ий -ій -ої -ою -ів -ють -ить -ти *і* *ї* *є* *ґ* *ьо* два дві три новий нову нового ніхто кілька вчора будуть був була були знову між під та -ють -ять -аємо -рив
        bg -ът -ят -та -то -те -ите -ната -ния -ията -ал -ила -или -ха -аха -яха -ва -ват -ост -ски -ска -ско -ски -не *щ* *ъ* *ъл* *ър* два две три нов нова нови никой няколко вчера бяха ще -ят -ата -ени
        """;

    // Without letters that only names and loans bring in.
    private const string Alphabets = """
        en abcdefghijklmnopqrstuvwxyz
        de abcdefghijklmnopqrstuvwxyzßäöü
        fr abcdefghijlmnopqrstuvxyzàâæçèéêëîïôùûüœ
        es abcdefghijlmnopqrstuvxyzáéíñóúü
        it abcdefghilmnopqrstuvzàèéìòù
        pt abcdefghijlmnopqrstuvxzàáâãçéêíóôõú
        nl abcdefghijklmnoprstuvwyzèéëïö
        sv abcdefghijklmnoprstuvxyäåéö
        da abcdefghijklmnoprstuvyåæéø
        no abcdefghijklmnoprstuvyåæéø
        fi adeghijklmnoprstuvyäö
        pl abcdefghijklmnoprstuwyzóąćęłńśźż
        cs abcdefghijklmnoprstuvyzáéíóúýčďěňřšťůž
        sk abcdefghijklmnoprstuvyzáäéíóôúýčďĺľňŕšťž
        hu abcdefghijklmnoprstuvyzáéíóöúüőű
        ro abcdefghijlmnoprstuvxzâîăşţșț
        tr abcdefghijklmnoprstuvyzâçîöüğış
        ca abcdefghijlmnopqrstuvxz·àçèéíïòóúü
        hr abcdefghijklmnoprstuvzćčđšž
        ru абвгдежзийклмнопрстуфхцчшщъыьэюяё
        uk абвгдежзийклмнопрстуфхцчшщьюяєіїґ
        bg абвгдежзийклмнопрстуфхцчшщъьюя
        """;

    private static readonly (int Language, SearchValues<char> Letters)[] Letters =
    [
        .. Alphabets.Split('\n').Select(line => line.Trim().Split(' '))
            .Select(entry => (LanguageWords.IndexOf(entry[0]), SearchValues.Create(entry[1]))),
    ];

    private static readonly FrozenDictionary<string, byte[]> Signs = Read();

    private static readonly FrozenDictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Signs.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds what a word says of each language to the scores.</summary>
    /// <param name="word">In lower case, without the apostrophe behind it.</param>
    /// <param name="elided">Whether an apostrophe is behind it.</param>
    /// <param name="scores">By the indexes of <see cref="LanguageWords.Languages"/>.</param>
    public static void Add(ReadOnlySpan<char> word, bool elided, Span<double> scores)
    {
        foreach (var (language, letters) in Letters)
        {
            scores[language] -= word.ContainsAnyExcept(letters) ? ForeignWord : 0;
        }

        Span<char> sign = stackalloc char[word.Length + 2];
        word.CopyTo(sign);
        sign[word.Length] = '\'';
        AddSign(sign[..(word.Length + (elided ? 1 : 0))], 1, scores);
        for (var length = 1; length <= LongestAffix && length + ShortestStem <= word.Length; length++)
        {
            sign[0] = '-';
            word[^length..].CopyTo(sign[1..]);
            AddSign(sign[..(length + 1)], AffixWeight, scores);
            word[..length].CopyTo(sign);
            sign[length] = '-';
            AddSign(sign[..(length + 1)], AffixWeight, scores);
        }

        for (var length = 1; length <= LongestRun; length++)
        {
            for (var at = 0; at + length <= word.Length; at++)
            {
                sign[0] = '*';
                word.Slice(at, length).CopyTo(sign[1..]);
                sign[length + 1] = '*';
                AddSign(sign[..(length + 2)], AffixWeight, scores);
            }
        }
    }

    private static void AddSign(ReadOnlySpan<char> sign, double weight, Span<double> scores)
    {
        if (!Lookup.TryGetValue(sign, out var known))
        {
            return;
        }

        foreach (var language in known)
        {
            scores[language] += weight / Math.Sqrt(known.Length);
        }
    }

    private static FrozenDictionary<string, byte[]> Read() => Lists.Split('\n')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(entry => entry.Skip(1).Select(sign => (Sign: sign, Language: (byte)LanguageWords.IndexOf(entry[0]))))
        .GroupBy(pair => pair.Sign, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Language).Distinct().ToArray(), StringComparer.Ordinal);
}
