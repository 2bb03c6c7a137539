using System.Collections.Frozen;

namespace Pipeline.Summarization.Extractive;

/// <summary>Words of a language that refer to what another sentence says, and those that show where a clause ends.</summary>
internal sealed class ReferenceWords
{
    // first: point back at the head of a sentence. inner: point back in its first clause: objects, adverbs,
    // conclusions. subject: he, she, they. show: this, these, before a noun; time: nouns after which it is a date; that: the same, never a
    // date. end: a clause begins. own: I, we. drop: verbs, by their endings (*) or as they are, that begin a sentence without its subject;
    // keep: what ends like them.
    // A sign _ stands for a space within a phrase.
    private const string Lists = """
        en first: he she it they him her hers his its their them this that these those such here there but and so or yet also nor then however meanwhile moreover furthermore therefore thus hence besides instead otherwise afterwards likewise similarly consequently another other others both neither either because each one_of_them some_of_them most_of_them many_of_them none_of_them all_of_them two_of_them half_of_them each_of_them the_latter the_former the_pair the_duo the_couple the_trio the_two the_same after_all as_a_result in_addition in_turn in_contrast by_contrast on_the_other_hand for_example for_instance at_that in_fact all_of_this all_this of_these of_those the_others the_rest
        en inner: them him therefore thus consequently afterwards likewise thereby thereafter
        en subject: he she they it
        en show: this these those
        en that: at_that in_that of_that for_that on_that from_that by_that with_that after_that such_a
        en time: week weeks month months year years morning evening afternoon time day spring summer autumn winter season century decade weekend is are was were who which that in of with at to from for on under about article page story report site website one monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
        en end: said says say told that who which when where because if although though while as after before but so whether until unless than since to
        en own: i we i'm i've i'd i'll we've we're we'll we'd my our mine ours me us myself ourselves
        de first: er sie es ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dies dieser diese dieses diesen diesem jener jene jenes solche aber und doch denn auch damit dabei dort dazu dafür dagegen davon daran darauf darin darüber daher deshalb deswegen darum danach dann dennoch trotzdem jedoch allerdings zudem außerdem ferner somit folglich stattdessen hingegen dadurch daraufhin anschließend gleichzeitig ebenso einer_von_ihnen eine_von_ihnen beide die_beiden das_duo das_paar letztere ersterer der_andere die_andere die_anderen bis_dahin das_ist das_war das_hat das_heißt das_hatte das_wird das_sei
        de inner: ihn ihm ihnen deshalb daher deswegen darum dadurch davon dazu dafür dagegen daran darauf darüber somit folglich stattdessen
        de subject: er
        de show: dieser diese dieses diesen diesem
        de that: jener jene jenen jenem
        de time: woche wochen monat monats monate jahr jahres jahre jahren tag tage tagen zeit morgen abend sommer winter herbst frühjahr mal wochenende saison artikel beitrag seite montag dienstag mittwoch donnerstag freitag samstag sonntag
        de end: dass weil wenn obwohl während nachdem bevor aber ob wer
        de own: ich wir mich uns mir mein meine meinen meinem meiner unser unsere unseren unserem unserer
        fr first: il ils elle elles celui-ci celle-ci ceux-ci celles-ci cela ceci ce cet cette ces c'est c'était mais et donc or car son sa ses leur leurs puis ensuite ainsi aussi toutefois cependant pourtant néanmoins également ailleurs d'ailleurs en_effet en_revanche par_conséquent en_outre de_plus par_ailleurs l'un_d'eux l'une_d'elles certains_d'entre_eux tous_deux les_deux le_duo ces_derniers ce_dernier cette_dernière là celles celui ceux celle y on_leur de_même à_l'inverse au_contraire
        fr inner: là donc ainsi alors ensuite dès_lors pourtant le_faire veut_le veut_la veut_les peut_le peut_la peut_les doit_le doit_la doit_les va_le va_la va_les vont_le vont_la vont_les veulent_le veulent_la veulent_les voudrait_le voudrait_la voudrait_les souhaite_le souhaite_la souhaite_les compte_le compte_les de_le à_le de_les à_les lui leur_a leur_ont l'a l'ont l'avait l'avaient
        fr subject: il elle ils elles
        fr show: ce cet cette ces
        fr time: semaine semaines mois année années an jour jours matin soir soirée été hiver automne printemps week-end saison fois siècle moment qui que dont lundi mardi mercredi jeudi vendredi samedi dimanche article page
        fr end: que qui dont où quand lorsque car mais si comme parce puisque quoique pour et
        fr own: je j'ai j'avais nous notre nos moi mon ma mes me mien nôtre
        es first: comentó señaló afirmó dijo añadió agregó explicó indicó aseguró sostuvo manifestó él ella ellos ellas esto eso ello este esta estos estas ese esa esos esas aquel aquella dicho dicha dichos dichas pero y su sus además también sin_embargo no_obstante por_eso por_ello por_tanto por_lo_tanto entonces luego después así asimismo incluso aun_así en_cambio mientras_tanto a_eso a_ello a_esto con_ello uno_de_ellos una_de_ellas ambos ambas los_dos las_dos el_dúo la_pareja tal tales allí ahí según_ellos de_ellos de_ellas la_otra el_otro los_otros los_demás desde_entonces lo_mismo
        es inner: por_eso por_tanto por_ello ello allí lo_hizo lo_hará
        es subject: él ella ellos ellas
        es show: esto este esta estos estas
        es that: eso ese esa esos esas dicho dicha dichos dichas aquel aquella
        es time: semana semanas mes meses año años día días mañana tarde noche verano invierno otoño primavera temporada vez fin siglo que lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre artículo nota página
        es end: que quien donde cuando porque aunque si como pero mientras para y
        es own: yo nosotros nosotras mi mis me nos nuestro nuestra nuestros nuestras mí
        es drop: *ó *aron *ieron *ará *arán *erá *erán *irá *irán fue fueron era eran ha han había habían tiene tienen está están será serán
        es keep: teherán irán dominó rococó paletó
        pt first: ele ela eles elas isto isso aquilo este esta estes estas esse essa esses essas aquele aquela mas e seu sua seus suas além_disso também porém contudo no_entanto por_isso portanto assim então depois em_seguida já_ele um_deles uma_delas ambos ambas os_dois as_duas o_duo a_dupla tal tais ali lá dele dela deles delas nele nela afirmou disse acrescentou destacou explicou ressaltou declarou a_outra o_outro os_outros os_demais desde_então o_mesmo
        pt inner: isso por_isso portanto disso nisso ali
        pt subject: ele ela eles elas
        pt show: este esta estes estas neste nesta deste desta destes destas
        pt that: esse essa esses essas desse dessa desses dessas nesse nessa nesses nessas aquele aquela daquele daquela
        pt time: semana semanas mês meses ano anos dia dias manhã tarde noite verão inverno outono primavera vez fim século segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo que artigo página
        pt end: que quem onde quando porque embora se como mas enquanto para e
        pt own: eu nós meu minha meus minhas me nosso nossa nossos nossas mim
        pt drop: *ou *aram *eram *iram *ará *arão *erá *erão *irá *irão foi foram era eram tem têm teve está estão será serão havia
        pt keep: moscou grou show ou
        it first: ha_detto ha_aggiunto ha_spiegato ha_dichiarato egli ella lui lei essi esse loro questo questa questi queste quello quella quelli quelle ciò ma e però inoltre anche tuttavia perciò quindi dunque così poi allora dopodiché invece infatti il_suo la_sua i_suoi le_sue il_loro la_loro uno_di_loro una_di_loro entrambi entrambe i_due le_due il_duo la_coppia tale tali lì là di_conseguenza nel_frattempo al_contrario il_resto con_ciò gli_altri le_altre
        it inner: quindi perciò dunque poi ne_ha lo_ha la_ha l'ha li_ha le_ha l'hanno lo_hanno li_hanno
        it subject: egli lui lei essi
        it show: questo questa questi queste
        it that: quel quella quei tale tali
        it time: settimana settimane mese mesi anno anni giorno giorni mattina sera pomeriggio notte estate inverno autunno primavera volta secolo stagione momento che lunedì martedì mercoledì giovedì venerdì sabato domenica articolo pagina
        it end: che chi cui dove quando perché se come ma mentre per e
        it own: io noi mio mia miei mie me mi ci nostro nostra nostri nostre
        it drop: *erà *irà *arà *eranno *iranno *aranno *ò ha hanno aveva avevano fu furono era erano sarà saranno
        it keep: però ciò falò oblò casinò
        nl first: hij zij ze het_is het_was hun haar zijn deze dit die dat maar en want ook daarmee daarbij daar daarvoor daardoor daarom daarna dan toch echter bovendien zo dus niettemin intussen ondertussen daarentegen een_van_hen beide de_twee het_duo het_stel zulke hiervan daarvan hier_door een_ander_van
        nl inner: die_dag hem hen daarom daardoor daarvoor daarvan daarna daarmee dus
        nl subject: hij zij ze
        nl show: deze dit
        nl time: week weken maand maanden jaar jaren dag dagen ochtend avond middag nacht zomer winter herfst lente keer weekend seizoen eeuw artikel pagina maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
        nl end: dat die wie waar wanneer omdat hoewel als terwijl toen nadat voordat maar of
        nl own: ik wij we mij me mijn ons onze
        sv first: han hon de_båda den_är det_är det_var hans hennes deras denna detta dessa sådan sådana men och eller också därför dessutom sedan därefter samtidigt däremot ändå där då dit en_av_dem ett_av_dem båda duon paret de_två trots_det på_så_vis
        sv inner: honom henne dem därför därmed därefter
        sv subject: han hon
        sv show: denna detta dessa
        sv time: vecka veckan månad år dag morgon kväll sommar vinter höst vår helg säsong gång artikel sida
        sv end: att som när där eftersom om medan men då innan
        sv own: jag vi mig oss min mitt mina vår vårt våra
        da first: han hun de_to den_er det_er det_var hans hendes deres denne dette disse sådan sådanne men og eller også derfor desuden derefter samtidig derimod alligevel der dér så en_af_dem et_af_dem begge duoen parret på_den_måde
        da inner: ham hende dem derfor dermed derefter
        da subject: han hun
        da show: denne dette disse
        da time: uge måned år dag morgen aften sommer vinter efterår forår weekend sæson gang artikel side
        da end: at som når hvor fordi hvis mens men da inden
        da own: jeg vi mig os min mit mine vores vor
        no first: han hun de_to den_er det_er det_var hans hennes deres denne dette disse slik slike men og eller også derfor dessuten deretter samtidig derimot likevel der da så en_av_dem et_av_dem begge duoen paret på_den_måten
        no inner: ham henne dem derfor dermed deretter
        no subject: han hun
        no show: denne dette disse
        no time: uken måned måneden året år dag morgen kveld sommer vinter høst vår helg helgen sesong gang artikkel side
        no end: at som når hvor fordi hvis mens men da før
        no own: jeg vi meg oss min mitt mine vår vårt våre
        pl first: dodał dodała powiedział powiedziała podkreślił podkreśliła wyjaśnił wyjaśniła on ona ono oni one jego jej ich ten ta to te ci tamten tamta taki taka takie ale lecz jednak i a także też również natomiast dlatego zatem więc potem następnie później wtedy wówczas tam stąd ponadto poza_tym z_kolei jeden_z_nich jedna_z_nich oboje obaj obie mimo_to w_ten_sposób tymczasem według_nich
        pl inner: tego_dnia go mu im nią nim nimi nich dlatego zatem więc stąd wtedy tam
        pl subject: on ona oni
        pl show: ten ta te ci tego tej tych tym tymi tę temu
        pl time: tydzień tygodnia tygodniu miesiąc miesiąca miesiącu rok roku lat dzień dnia dniu ranek wieczór lato zima lata zimy weekend sezon sezonie razem raz wieku samym poniedziałek wtorek środę czwartek piątek sobotę niedzielę artykuł co który która które że
        pl end: że który która które którzy którego której których gdy kiedy gdzie bo ponieważ jeśli aby żeby ale choć
        pl own: ja my mnie mi mój moja moje nas nam nami nasz nasza nasze naszego naszej naszych naszym naszą moim moją mojego mojej moich jestem jesteśmy
        pl drop: *ał *ała *ali *ił *iła *ili *iły *ył *yli *ął *ęła *ęli jest są ma mają może mogą będzie będą chce chcą został została zostali
        pl keep: cały cała mały mała biała stała skała chwała powała zapał kanał finał oryginał materiał potencjał kapitał wspaniała doskonała trwała były
        cs first: on ona ono oni jeho její jejich ten ta to ti tento tato toto tito tyto tak takový ale a však avšak také rovněž proto tedy potom pak poté tam tím navíc kromě_toho naopak jeden_z_nich jedna_z_nich oba obě přesto mezitím
        cs inner: toho_dne ho mu jim nimi nich proto tedy poté tam
        cs subject: on ona oni
        cs show: tento tato toto tito tyto tohoto tomuto této těchto těmto tomto
        cs time: týden týdnu týdne měsíc měsíce měsíci rok roku roce let den dne dni ráno večer léto zima víkend víkendu sezonu sezoně případě článek
        cs end: že který která které kteří kterého když kde protože pokud aby ale než
        cs own: já my mě mně mi můj moje mým mého mé nás nám náš naše našeho našim našich jsem jsme
        ru first: он она оно они его её ее их ему ей им это этот эта эти тот та те такой такая такие но и а однако также тоже поэтому потому затем потом тогда там туда оттуда кроме_того при_этом таким_образом в_результате впрочем например один_из_них одна_из_них оба обе пара дуэт тем_не_менее между_тем в_то_же_время вместо_этого
        ru inner: в_тот ему им ней нему ним ними них поэтому тогда там
        ru subject: он она они
        ru show: этот эта эти этого этой этих этом этому эту этим этими
        ru time: неделе неделю недели месяце месяц года году год день дня утро вечер лето зиму раз сезоне сезон понедельник вторник среду четверг пятницу субботу воскресенье статья что
        ru end: что который которая которое которые которого которой которых когда где потому если чтобы но хотя
        ru own: я мы мне меня мой моя моё мое мои моем моём моей моим моего моих мою нас нам нами наш наша наше наши нашей нашего наших нашим нашу
        uk first: він вона воно вони його її їх йому їм це цей ця ці той та ті такий така такі але і й а однак також теж тому потім тоді там туди звідти крім_того при_цьому таким_чином наприклад один_з_них одна_з_них обидва обидві проте водночас натомість
        uk inner: йому їм ній ньому ним ними них тому тоді там
        uk subject: він вона вони
        uk show: цей ця ці цього цієї цих цьому цю цим цими
        uk time: тижня тиждень тижні місяця місяць року рік день дня ранку вечора літа зими разу раз сезону понеділка вівторка середи четверга п'ятниці суботи неділі
        uk end: що який яка яке які якого якої яких коли де бо якщо щоб але хоча
        uk own: я ми мені мене мій моя моє мої моїй моїм мого моїх мою нас нам нами наш наша наше наші нашої нашого наших нашим нашу
        fi first: hän he hänen heidän heille se ne sen niiden tämä nämä tämän näiden tällainen mutta ja myös lisäksi siksi sen_vuoksi kuitenkin sitten silloin siellä siitä näin molemmat yksi_heistä toinen_heistä sitä tätä tähän niin
        fi inner: häntä hänelle heitä heille siksi siellä sinne silloin
        fi subject: hän he
        fi show: tämä nämä tämän näiden tässä tähän tätä tällä
        fi time: mennessä viikon viikolla vuonna vuoden kuun kuussa päivänä kesänä talvena keväänä syksynä kertaa
        fi end: että joka jotka kun jos koska vaikka mutta jossa
        fi own: minä me minun meidän minua meitä minulle meille
        hu first: ő ők ez ezek az_a azok ezt ezért azért ennek annak ebben abban ezzel azzal erre arra így úgy de és is azonban viszont ugyanakkor emellett továbbá ezután aztán majd akkor ott közülük egyikük mindketten ilyen
        hu inner: őt őket neki nekik ezért ott
        hu subject: ő ők
        hu show: ez ezek ezt ebben ezen ennek ezeket erről ezzel
        hu time: héten hónapban évben napon nap reggel este nyáron télen alkalommal évi
        hu end: hogy aki ami amely akik amelyek amikor ahol mert ha de
        hu own: én mi engem minket nekem nekünk
        ro first: a_spus a_adăugat a_declarat el ea ei ele lui lor acesta aceasta aceștia acestea acel acea acei acele acest această asta dar și însă iar de_asemenea totuși așadar deci prin_urmare astfel apoi atunci acolo unul_dintre_ei una_dintre_ele ambii ambele cei_doi cuplul în_plus de_aceea ulterior
        ro inner: deci astfel apoi acolo de_aceea
        ro subject: el ea ei ele
        ro show: acest această acești aceste acestui acestei acestor acel acea acei acele
        ro time: săptămână săptămâni lună luni an ani zi zile dimineață seară vară iarnă toamnă primăvară weekend sezon
        ro end: că care când unde pentru deoarece dacă dar
        ro own: eu noi mea meu mei mele noastră nostru noștri noastre
        tr first: o onlar onun onların bu bunlar şu bunun böyle ancak ama fakat ve de ayrıca bu_nedenle bu_yüzden dolayısıyla sonra daha_sonra ardından orada oraya buna bunu her_ikisi ikisi onlardan_biri bunlardan_biri öte_yandan
        tr inner: onu ona onları onlara bunu buna orada dolayısıyla
        tr subject: o onlar
        tr show: bu şu
        tr time: hafta ay yıl gün sabah akşam yaz kış sezon kez
        tr end: ki çünkü eğer ama
        tr own: ben biz beni bizi bana bize benim bizim
        el first: αυτός αυτή αυτό αυτοί αυτές αυτά του_ο τους_οι αλλά και όμως ωστόσο επίσης επιπλέον γι'_αυτό συνεπώς άρα τότε μετά έπειτα εκεί εκείνος εκείνη τέτοιος ένας_από_αυτούς μία_από_αυτές και_οι_δύο οι_δύο
        el inner: γι'_αυτό συνεπώς εκεί
        el subject: αυτός αυτή αυτοί
        el show: αυτός αυτή αυτό αυτοί αυτές αυτά αυτόν αυτήν αυτών αυτού αυτής
        el time: εβδομάδα μήνα χρόνο χρονιά έτος ημέρα μέρα πρωί βράδυ καλοκαίρι χειμώνα φορά
        el end: που ότι όταν όπου επειδή αν αλλά
        el own: εγώ εμείς μου μας εμένα εμάς
        ar first: هو هي هم هما وهو وهي وهم هذا هذه هؤلاء ذلك تلك وهذا وهذه وذلك وتلك لكن ولكن كما أيضا لذلك ولذلك ثم هناك وهناك بعدها أحدهم إحداها كلاهما وأضاف وأضافت وتابع وتابعت وأوضح وأوضحت وأكد وأكدت وأشار وأشارت
        ar inner: لذلك وبالتالي
        ar subject: هو هي
        ar show: هذا هذه هؤلاء ذلك تلك
        ar time: الأسبوع الشهر العام السنة اليوم الصباح المساء الصيف الشتاء المرة الموسم ما من
        ar end: الذي التي الذين أن إن لأن إذا عندما حيث
        ar own: أنا نحن
        """;

    /// <summary>Shorter words behind this or that are articles and the like.</summary>
    private const int ShortestNoun = 3;

    /// <summary>Letters of a verb before its ending, at least; and of an ending, at most.</summary>
    private const int ShortestStem = 3;

    private const int LongestEnding = 5;

    private static readonly FrozenDictionary<string, ReferenceWords> All = Read();

    private FrozenDictionary<string, string[][]> lists = FrozenDictionary<string, string[][]>.Empty;

    private ReferenceWords() { }

    /// <returns>Null for a language whose words are not known.</returns>
    public static ReferenceWords? Of(string? language) => language is null ? null : All.GetValueOrDefault(language);

    /// <summary>The common list of words that point back is the English one, with what other languages share with it.</summary>
    public bool HasOwnList { get; private init; }

    public bool IsFirst(IReadOnlyList<string> words, int at) => Has("first", words, at) && !(Has("show", words, at) && !Shows(words, at));

    public bool IsInner(IReadOnlyList<string> words, int at) => Has("inner", words, at);

    public bool IsSubject(IReadOnlyList<string> words, int at) => Has("subject", words, at);

    public bool EndsClause(IReadOnlyList<string> words, int at) => Has("end", words, at);

    public bool IsOwn(IReadOnlyList<string> words, int at) => Has("own", words, at);

    /// <summary>Whether a sentence that begins with the word has no subject of its own.</summary>
    public bool DropsSubject(string word) => !Has("keep", [word], 0)
        && (
            Has("drop", [word], 0)
            || Enumerable.Range(1, Math.Clamp(word.Length - ShortestStem, 0, LongestEnding))
                .Any(length => Has("drop", ["*" + word[^length..]], 0)));

    /// <summary>Shows something that was named: "this plan", "on that day", but not "this week", which is a date.</summary>
    public bool Shows(IReadOnlyList<string> words, int at)
    {
        var near = Length("show", words, at);
        var length = Math.Max(near, Length("that", words, at));
        var noun = at + length;
        return length > 0
            && (noun == words.Count ? at == 0 : !Named(words, at, words[noun]) && !(near == length && Has("time", words, noun)));
    }

    private static bool Named(IReadOnlyList<string> words, int before, string word) => 
        word.Length > ShortestNoun && words.Take(before).Contains(word, StringComparer.Ordinal);

    private bool Has(string list, IReadOnlyList<string> words, int at) => Length(list, words, at) > 0;

    /// <summary>The number of words of the phrase that stands there; 0 when none does.</summary>
    private int Length(string list, IReadOnlyList<string> words, int at)
    {
        foreach (var phrase in lists.GetValueOrDefault($"{list} {words[at]}", []))
        {
            if (phrase.Length <= words.Count - at && phrase.Index().All(part => part.Item == words[at + part.Index]))
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    private static FrozenDictionary<string, ReferenceWords> Read() => Lists.Split('\n')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .GroupBy(entry => entry[0], StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => new ReferenceWords
            {
                HasOwnList = group.Key != "en",
                lists = group
                    .SelectMany(entry => entry.Skip(2).Select(phrase => (List: entry[1].TrimEnd(':'), Words: phrase.Split('_'))))
                    .GroupBy(phrase => $"{phrase.List} {phrase.Words[0]}", phrase => phrase.Words, StringComparer.Ordinal)
                    .ToFrozenDictionary(
                        phrases => phrases.Key,
                        phrases => phrases.OrderByDescending(words => words.Length).ToArray(),
                        StringComparer.Ordinal),
            },
            StringComparer.Ordinal);
}
