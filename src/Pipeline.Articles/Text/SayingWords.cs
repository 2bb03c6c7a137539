using System.Collections.Frozen;

namespace Pipeline.Text;

/// <summary>Words of a language that tell whose words something is: says, wrote, according.</summary>
internal sealed class SayingWords
{
    // By ISO 639-1; * stands for any ending.
    private const string Lists = """
        en: said say says saying tell tells told add adds added announc* state states stated write writes wrote written explain* note notes
        en: noted according quote* quoting describe* describing call calls called admit* confirm* reveal* conced* argue* argument complain*
        en: acknowledg* report reports reported comment* remark* declare* maintain* blame* prais* criticis* criticiz* recall* joked joke jokes
        en: thank* hail* slam* respond* reply replie* insist* stress* vow* pledg* agree* claim* suggest* believ* think thinks thought fear*
        en: hope* warn* predict* ask asks asked urge* demand* tweet* quip* words
        de: sag sagt sagte sagen sagten gesagt erklär* teilt* mitgeteilt betont* erläuter* bericht* mein meint meinte* laut zufolge nannte
        de: nannten nennt nennen bezeichne* kündig* angekündigt fügt* ergänz* äußer* schreibt schrieb schreiben räumt* gab gibt geben gestand*
        de: kritisier* lobt* lobte* spricht sprach sprachen bestätig* warnt* fordert* antwort* erzähl* versicher* versprach verspricht nach
        de: behaupt* glaub* hofft* fürchte* sieht sehen bedauer* beklag* rief ruft
        fr: dit disent disait dire déclar* affirm* expliqu* précis* ajout* selon indiqu* soulign* annonc* estim* assur* confi* racont* rappel*
        fr: reconna* admet* critiqu* qualifi* répond* répliqu* écrit écrivait comment* note notait lanc* témoign* regrett* prévien* prévenu
        fr: d'après plaid* insist* résum* espèr* promet* promis pense croit juge
        es: dijo dice dicen dijeron decir señal* afirm* explic* añad* agreg* según indic* asegur* declar* manifest* sostuvo sostien* coment*
        es: reconoc* admit* critic* calific* respond* escrib* anunci* contó cuenta relat* subray* destac* precis* advirt* aclar* detall* recalc*
        es: apunt* expres* insist* lament* pidió pide cree considera confirm*
        it: detto dice dicono disse dichiar* afferm* spieg* aggiun* secondo sottoline* annunci* assicur* raccont* ricord* ammett* ammess*
        it: critic* definisc* definit* defini* rispond* rispos* scriv* scritto comment* osserv* conferm* precis* sostien* ribad* avver* chiede
        it: crede ritiene spera
        pt: disse diz dizem disseram dizer afirm* explic* acrescent* segundo destac* declar* ressalt* garant* contou conta reconhec* admit*
        pt: critic* classific* respond* escrev* anunci* coment* relat* inform* observ* frisou frisa sublinh* lament* pediu pede acredita confirm*
        nl: zei zeiden zegt zeggen gezegd vertel* verklaar* legt volgens voeg* benadruk* meld* noem* schrijf* schreef erken* gaf geeft bevestig*
        nl: reageer* antwoord* stelt stelde aldus liet laat waarschuw* vindt vond denkt hoopt
        sv: säger sade sa sagt berätta* förklar* enligt tillägger tillade uppger uppgav skriver skrev medge* beskriv* kalla* betona* menar
        sv: menade meddel* svara* konstater* varna* tycker tror hoppas
        da: siger sagde fortæl* fortalt* forklar* ifølge tilføj* oplys* skriv* skrev mener mente understrek* udtal* kalder kaldte advar*
        no: sier sa fortel* fortalt* forklar* ifølge legger opplys* skriv* skrev mener mente understrek* uttal* kaller kalte advar* fortsetter
        fi: sanoo sanoi sanovat sanoivat kertoo kertoi kertovat totea* totes* mukaan arvioi* lisää lisäsi kirjoitta* huomautt* muistutt* mielestä
        pl: mów* powiedz* doda* podkreśl* zaznacz* wyjaśn* oświadcz* poinform* informuj* stwierdz* według zdaniem jak tłumacz* ocen* przyzna*
        pl: pisze napisa* zapewn* przekon* komentuj* skomentow* zauważ* relacjon* twierdz* zapowied* apelow* apeluj* przypomn* opowiad* ostrzeg*
        pl: pytał* pyta odpowiedz* odpowiada cytuj* wskaz*
        ru: сказал* говорит говорил* заяв* сообщ* добав* подчеркн* подчёркн* отмет* отмеч* объясн* словам признал* написа* пишет рассказ* считает
        ru: уточн* поясн* напомн* утвержда* мнению ответил* призвал* констатир* предупре*
        uk: сказа* говорить говорив говорила заяви* повідом* дода* підкресли* зазнач* поясн* словами розпов* написа* вважає
        tr: dedi diyor diyen söyle* açıkla* belirt* ekledi göre vurgula* ifade kaydet* anlat* yazdı konuş* uyardı savun*
        cs: řek* říká uved* uvádí doda* podle vysvětl* zdůrazn* oznám* prohlás* sděl* napsa* popsa* tvrd*
        """;

    private static readonly FrozenDictionary<string, SayingWords> All = Lists.Split('\n')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .GroupBy(entry => entry[0].TrimEnd(':'), entry => entry.Skip(1), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => new SayingWords([.. group.SelectMany(words => words)]), StringComparer.Ordinal);

    private readonly WordSet whole;
    private readonly ILookup<char, string> beginnings;

    private SayingWords(IReadOnlyList<string> words)
    {
        whole = new(string.Join(' ', words.Where(word => !word.EndsWith('*'))));
        beginnings = words.Where(word => word.EndsWith('*')).ToLookup(word => word[0], word => word[..^1]);
    }

    /// <returns>Null for a language whose words are not known.</returns>
    public static SayingWords? Of(string? language) => language is null ? null : All.GetValueOrDefault(language);

    public bool Have(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || whole.Contains(word))
        {
            return !word.IsEmpty;
        }

        foreach (var beginning in beginnings[char.ToLowerInvariant(word[0])])
        {
            if (word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
