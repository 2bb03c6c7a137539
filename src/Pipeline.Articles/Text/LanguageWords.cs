using System.Collections.Frozen;

namespace Pipeline.Text;

/// <summary>The most frequent words of languages that share a script with others, by which they are told apart.</summary>
internal static class LanguageWords
{
    private const string Lists = """
        en the of and to in is that for was on with as he be at by his have are this not but had from they which you were their has will would been said more than who its after about
        de der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch man dann soll
        fr de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec elle mais ou cette ont été aux son leur selon être nous ses après comme fait deux entre était sa depuis
        es de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este sí porque esta entre cuando muy sin sobre también hasta hay donde quien desde fue según están años
        it di e il la che in un a per è una del della con non sono si da le dei i nel al alla più anche delle come ma ha lo gli nella dal o degli se ad dalla dopo tra questo stato ed essere suo ai anni sul cui due
        pt de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está também só pelo pela até isso são às segundo foram anos
        nl de het een van en in is dat op te voor met zijn die niet aan er om ook als dan bij maar naar uit nog door over wordt heeft werd tot was worden hij deze kan meer of hebben zich ze volgens geen zegt wel
        sv och i att det som en på är av för med den till har inte om ett men de var jag sig från vi så kan han när år under efter ska också nu där eller skulle över blev mot sedan hade finns säger
        da og i at det er en til af på for med den de som ikke der har et han om var sig vi men fra kan jeg så efter også blev ved over ud år hvor nu eller vil skal have mellem været mod siger blevet havde
        no og i det er på en til som for av med at den har de ikke han et om var seg jeg vi men fra kan så etter også ble ved over ut år hvor nå eller vil skal ha mellom vært mot sier blitt hadde etter
        fi ja on ei että se oli hän ovat mutta kun mukaan myös sen niin jos ole joka kuin olla ollut tai vain hänen sitä vielä nyt jo tämä mitä voi sekä ennen kanssa jotka jälkeen tämän noin muun eivät
        pl w i na z do się nie to że jest o po od za jak przez dla są co tym oraz ale przy być także jego tego był która który które już ma lub może jej roku tylko go tak będzie było ich czy ze bardzo
        cs a v se na je že s z do o i to k ve pro za by jsem ale jako po podle od které který která byl bylo také však si při již jeho jsou až tak jen nebo může co není bude být už má před roku než další
        sk a v sa na je že s z do o aj to k vo pre za by som ale ako po podľa od ktoré ktorý ktorá bol bolo tiež však si pri už jeho sú až tak len alebo môže čo nie bude byť má pred roku než ďalšie bola
        hu a az és hogy nem is egy ez volt meg csak de már mint van el még azt ki után azonban lesz szerint pedig vagy lehet között kell majd olyan két amely illetve ezt minden több alatt során akik ami
        ro de și în a la cu pe nu o că un din care mai se este pentru au fi sunt ce a fost prin lui sau după dar ca fost această acest al ale ar către între dintre unei într precum lor avea până însă
        tr ve bir bu da de için ile çok olarak daha olan gibi ne kadar sonra en var olduğu ama değil o ya her ise şey oldu olduğunu tarafından ki göre yıl yeni dedi ancak üzere karşı önce büyük etti
        hr i je u da se na za su od s koji što a će iz o ne koje kao to ali sve bi nije prema nakon kako samo više još ili do također biti prije kada gdje kod uz tijekom te koju bio međutim tko
        sr i je u da se na za su od sa koji što a će iz o ne koje kao to ali sve bi nije prema nakon kako samo više još ili do takođe biti pre kada gde kod uz tokom te koju bio međutim ko posle biće
        sl in je v na se da so za z pa ki ne od bi tudi po kot že s do pri še iz ali o bo bil ni sem bila le pred ker tako kar zaradi med več lahko ta biti vse ter katerih
        et ja on ei et see oli ka kui mis ning ta aga oma või selle nii ma kes olla siis veel seda nad pärast tema üle juba pole ainult kuid enne sest nende need mida peab võib ütles
        lv un ir ar no uz par ka tas kas bija arī pēc kā vai ne bet lai tika tā viņš to gan pie jau ko līdz tomēr šo vēl nav savu kad latvijas gada tiek pirms vairāk būs
        lt ir yra kad su į iš tai bet kaip jis buvo apie už dėl po jo taip nuo ne tik per jau pat bus arba prie ar jų dar savo jei nėra metų lietuvos kurie kuris gali
        id yang dan di dengan untuk tidak ini dari dalam akan pada juga itu karena telah oleh bahwa saat adalah ke ia kami tersebut bisa sebagai kepada mereka atau lebih tahun sudah ada dapat menjadi harus
        ms yang dan di dengan untuk tidak ini daripada dalam akan pada juga itu kerana telah oleh bahawa ketika adalah ke beliau kami tersebut boleh sebagai kepada mereka atau lebih tahun sudah ialah dapat menjadi perlu
        vi của và là có không được trong cho người một các với đã những này khi để từ tại về ra đến ở cũng như đó theo năm nhiều vào sẽ bị trên sau việc làm còn phải
        ca de la que el i a en els del les un per amb una no és es al dels han com va més però seva seu aquest aquesta ser són també ha hi entre fins sobre segons des quan molt sense li
        af die van en in is het nie vir dat op te met aan wat om ook as hy sy was word deur by nog uit sal kan daar maar hulle na ons tot hierdie ná baie gesê een
        tl ang ng sa na at mga ay si ni para ito kay hindi nang mula naman siya ako po kung din may ayon lang pa noong dahil isang nila kanyang rin ko niya
        sw ya na wa kwa ni katika la za hiyo yake hii kuwa cha kama lakini pia baada huo watu ili wake mwaka bila hata hivyo huyo wao nchi alisema moja
        sq të e në dhe për një me që nga se është u i do nuk ka më si por janë kjo ky të edhe pas ai duke ishte ndaj kanë këtë tij sipas gjatë pasi mund
        is og að í á er sem til við um af það var ekki en með fyrir hann eru hefur úr því þetta ég frá þá þess eftir þar hafa vera verið hún upp segir þeirra
        eu eta da du ez dira bat dute izan zuen ere baina egin zen hori izango dela beste egiten baino bere den duen ditu gabe arte gure dituzte
        az və bu bir ki üçün ilə da də olan olaraq daha çox sonra isə kimi onun edib azərbaycan o olub deyib həm hər görə qədər var yeni
        ru и в не на что он с как по это но из за у от к так же бы о его только был для было мы она все до года того или был при также после их ее этом которые который уже чтобы
        uk і в на що не з у та до це за про як від для його але був буде яка які який також або після було вже року по їх під час через ще вона бути може того
        bg и на да в се е за от не са с че по като ще до при ли но той след които което който която това тази беше още бъде им само във има години му му със или
        sr и је у да се на за су од са који што а ће из о не које као то али све би није према након како само више још или до такође бити пре када где код уз током те
        mk и на да во се за од не со е дека ќе по како до при но тој кои што кој која ова оваа беше уште биде само има години му или исто меѓу
        be і ў на што не з у да гэта за пра як ад для яго але быў будзе якая якія які таксама або пасля было ўжо года па іх час праз яшчэ яна
        kk және бұл мен үшін бір деп да де бар болып қазақстан осы бойынша ол туралы еді оның кейін сондай болды емес жылы
        ar في من على أن إلى عن التي الذي هذا هذه مع كان ما لا بعد أنه كما بين كل ذلك قد وقال خلال قال بن لم أو هو حيث إن منذ هي وقد وفي حتى غير كانت قبل
        fa در و به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت می شده شد بود وی ها او ایران اما باید هستند شود کند دارد کرده پس روز سال
        ur کے کی میں ہے اور سے کا کو اس نے پر کہ ہیں یہ بھی کر تھا ایک ہو لیے گیا وہ تھے جو گی کہا ان نہیں تک ہوئے ساتھ بعد
        ps د په او چې له کې دی ته دا نه سره يې هم لپاره شوي وي کړي يو پر هغه وايي
        hi के में है की और से को का पर ने कि यह हैं भी एक इस नहीं कर था लिए हो गया तो थे जो ही साथ रहे बाद किया रहा कहा
        mr आहे आणि या च्या ते ही तर व असे हे होते केली झाली आहेत मात्र त्या नाही यांनी म्हणून केले एक होता येथे
        ne को छ र मा लागि गरेको पनि भने यो एक भएको हो थियो गर्ने छन् उनले तथा तर हुने नेपाल
        """;

    private static readonly string[] Names = [.. Entries().Select(entry => entry[0]).Distinct(StringComparer.Ordinal)];

    /// <summary>Languages, as indexes into <see cref="Languages"/>, that a word is frequent in.</summary>
    public static FrozenDictionary<string, byte[]> Words { get; } = Entries()
        .SelectMany(entry => entry.Skip(1).Select(word => (Word: word, Language: (byte)Array.IndexOf(Names, entry[0]))))
        .GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Language).Distinct().ToArray(), StringComparer.Ordinal);

    /// <summary>ISO 639-1.</summary>
    public static IReadOnlyList<string> Languages => Names;

    /// <summary>The place of a language in <see cref="Languages"/>.</summary>
    public static int IndexOf(string language) => Array.IndexOf(Names, language);

    /// <summary>Whether a word is one of the most frequent of a language; case does not matter.</summary>
    public static bool IsFrequent(ReadOnlySpan<char> word, string language)
    {
        const int Longest = 16;
        Span<char> lower = stackalloc char[Longest];
        if (word.Length > Longest || LowerCase.Of(word, lower) is not (> 0 and var length))
        {
            return false;
        }

        var index = IndexOf(language);
        return Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out var known)
            && known.AsSpan().Contains((byte)index);
    }

    private static IEnumerable<string[]> Entries() =>
        Lists.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
