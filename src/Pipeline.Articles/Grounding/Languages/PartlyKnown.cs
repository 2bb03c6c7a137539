namespace Pipeline.Grounding.Languages;

/// <summary>
/// Languages of which the checker knows inflections, negations and the words for doubt, and no contraries: Danish, Norwegian, Finnish,
/// Czech, Slovak, Hungarian, Romanian, Greek, Ukrainian, Bulgarian, Croatian, Catalan, Korean; Chinese and Japanese by pairs of characters.
/// </summary>
internal static class PartlyKnown
{
    public static IReadOnlyList<ClaimLanguage> Words { get; } =
    [
        Of(
            "da",
            "ikke ingen intet aldrig uden hverken",
            "benægte* afvis* påstå* påstod angivelig* hvis om løgn* anklag* planlægg* vil frygt* mistænk* rygte*",
            "hederne heden heder hed ningerne ningen ninger ning erne ene ende ede et en er es e s t"),
        Of(
            "no",
            "ikke ingen intet aldri uten verken",
            "benekt* avvis* påstå* påsto angivelig* hvis om løgn* anklag* planlegg* vil frykt* mistenk* rykte*",
            "hetene heten heter het ningene ningen ninger ning ene ende ede et en er es e a s t"),
        Of(
            "fi",
            "ei en et emme ette eivät älä ilman",
            "kiist* kielsi kielt* väit* epäil* jos huhu* valhe* pelkä* aikoo suunnit* vaati*",
            """
            issa issä ista istä illa illä ilta iltä ille iin een ssa ssä sta stä lla llä lta ltä lle ksi tta ttä ien iden jen in
            en an än on a ä t n i
            """),
        Of(
            "cs",
            "ne nikdy nikdo nic bez není nejsou nebyl nebyla nebude",
            "popř* popír* tvrd* údajn* jestli zda pokud lež* obvin* plánuj* chce chtě* obáv* podez*",
            """
            ového ovému ových ovým ého ému ých ými ích ími ami emi ách ech ům em ou ův al ala alo ali il ila ilo ili a á e é ě i í
            o u ů y ý
            """),
        Of(
            "sk",
            "nie nikdy nikto nič bez nebol nebola nebude",
            "popre* popier* tvrd* údajn* či ak lož* obvin* plánuj* chce obáv* podoz*",
            "ového ovému ových ovým ého ému ých ými ích ími ami emi ách och om ou al ala alo ali il ila ilo ili a á e é i í o u y ý"),
        Of(
            "hu",
            "nem ne sem nincs nélkül soha senki semmi",
            "tagad* cáfol* állít* állítólag ha hazug* gyanú* tervez* fél* követel* akar*",
            """
            okban ekben ban ben nak nek val vel ból ből tól től ról ről hoz hez höz nál nél ba be ra re on en ön ok ek ök ak at et
            ot öt t k a e
            """),
        Of(
            "ro",
            "nu niciodată nimeni nimic fără nici",
            "neag* nega* dezmin* susțin* pretind* presupus* dacă minciun* acuz* plănui* vrea tem* zvon*",
            "elor ilor ului ilor lor ile ele ul ea ei ii ată ați at ate ită it a e i ă u"),
        Of(
            "el",
            "δεν μην όχι ποτέ κανείς κανένας χωρίς",
            "αρνήθηκ* αρνείται διαψεύ* διέψευσ* ισχυρ* φέρεται εάν αν ψέμα* κατηγορ* σχεδιάζ* θέλει φοβ* φήμ*",
            "ους ων ος ης ας ες ου οι ια ά έ ή ί ό α η ο ι ε"),
        Of(
            "uk",
            "не ні ніколи ніхто нічого без немає",
            "запереч* спрост* ствердж* нібито якщо чи брехн* звинувач* плану* хоче боїть* чутк* підозр*",
            """
            ення енням ості ість ого ому ими их ами ями ах ях ів ей ою ий ій ая ою ам ям ла ло ли в ти ться ється а я о е и і у ю
            ь й
            """),
        Of(
            "bg",
            "не ни никога никой нищо без няма",
            "отреч* отрич* опроверг* твърд* уж ако дали лъж* обвин* план* иска страх* слух*",
            "ението ения ение ите ята ият ът та то те ове ава ах а я о е и у"),
        Of(
            "hr",
            "ne nije nisu nikad nitko ništa bez",
            "zaniječ* poriče* demant* tvrd* navodno ako li laž* optuž* plan* želi boji* sumnj*",
            "ovima evima ima ama ome oga og om em ih im oj ao ala alo ali io ila ili ti a e i o u"),
        Of(
            "ca",
            "no mai cap ningú res sense",
            "neg* desment* suposad* presumpt* si mentida acus* planej* vol tem* rumor*",
            """
            aments ament acions ació adors adora ador ment itats itat ades ada ats at ides ida its it aven ava ien ia ar er ir es
            os a e o s
            """),
        Of(
            "ko",
            "안 못 않* 못* 없* 아니*",
            "부인* 주장* 의혹* 만약 여부* 거짓* 계획* 루머* 우려*",
            "에서는 에서 으로 에게 까지 부터 은 는 이 가 을 를 에 의 로 와 과 도 했다 한다 됐다 된다 다"),
        Of(
            "zh",
            "",
            "否认 否認 声称 聲稱 据称 據稱 谣言 謠言 谎言 謊言 是否 如果 涉嫌 指控 计划 計劃 传闻 傳聞 怀疑 懷疑 担心 擔心 没有 沒有 不是 并非 並非",
            ""),
        Of(
            "ja",
            "",
            "否定 主張 疑い 疑惑 嘘だ うそ もし かど 計画 検討 とさ ない",
            ""),
    ];

    private static ClaimLanguage Of(string code, string negations, string doubts, string endings) => new()
    {
        Code = code,
        IsPartlyKnown = true,
        HasDecimalComma = code is not ("zh" or "ja" or "ko"),
        Endings = new(endings),
        Negations = new(negations),
        Denials = new(""),
        Doubts = new(doubts),
        Conditions = new(""),
        Orders = new(""),
        Turns = new(""),
        Masculine = new(""),
        Feminine = new(""),
        Opposites = new(""),
        Numbers = new("", ""),
    };
}
