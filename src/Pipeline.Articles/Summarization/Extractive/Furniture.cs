using System.Text.RegularExpressions;

namespace Pipeline.Summarization.Extractive;

/// <summary>Sentences of the page and not of the article, in twenty languages: greetings, notes of feeds, calls to act.</summary>
internal static partial class Furniture
{
    /// <summary>A greeting that goes on for longer than this says something as well. Words.</summary>
    private const int LongestGreeting = 8;

    public static bool Is(string sentence, int words) =>
        (words <= LongestGreeting && Greeting().IsMatch(sentence))
        || Feed().IsMatch(sentence)
        || Call().IsMatch(sentence)
        || Click().IsMatch(sentence)
        || Change().IsMatch(sentence)
        || Cookies().Count(sentence) > 1;

    [GeneratedRegex(
        @"^(?:good (?:morning|evening|afternoon|day)|hello|hi there|welcome back|dear (?:readers?|friends|subscribers?)|happy (?:monday|friday|new year)"
            + @"|guten (?:morgen|tag|abend)|hallo|moin|servus|grüezi|liebe (?:leser|freunde|abonnent)\w*|willkommen (?:zurück|zu[rm]?)"
            + @"|bonjour|bonsoir|chers? (?:lecteurs?|amis|abonnés)|chères lectrices|buenos días|buenas (?:tardes|noches)|hola|queridos? (?:lectores?|amigos)|estimados? lectores?"
            + @"|bom dia|boa (?:tarde|noite)|olá|caros? (?:leitores?|amigos)|buongiorno|buonasera|ciao|car[ie] (?:lettori|lettrici|amici)"
            + @"|goede(?:morgen|middag|navond)|goeiemorgen|beste lezers?|god (?:morgon|kväll|dag|morgen|aften|kveld)|hej|kära läsare|kjære lesere?|kære læsere?"
            + @"|hyvää (?:huomenta|päivää|iltaa)|hei|dzień dobry|dobry wieczór|drodzy czytelnicy|witajcie|dobré ráno|dobrý (?:den|večer)|milí čtenáři|vážení čtenáři"
            + @"|jó (?:reggelt|napot|estét)|kedves olvasó\w*|bună (?:dimineața|ziua|seara)|dragi cititori|günaydın|iyi akşamlar|merhaba|sevgili okurlar"
            + @"|доброе утро|добрый (?:день|вечер)|здравствуйте|дорогие (?:читатели|друзья)|доброго ранку|добрий (?:день|вечір)|вітаємо|любі читачі|шановні читачі"
            + @"|καλημέρα|καλησπέρα|αγαπητοί αναγνώστες|صباح الخير|مساء الخير|早上好|大家好|おはようございます|皆さん、こんにちは|안녕하세요)(?![\p{L}\p{M}'-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    // "The post ... appeared first on ...", as feeds end in each language.
    [GeneratedRegex(
        @"^the (?:post|article|entry) .+ (?:appeared first on|first appeared on|was first published on) |^(?:der|dieser) (?:beitrag|artikel|post) .+ erschien (?:zuerst|zunächst) (?:auf|bei|in) "
            + @"|^(?:l['’]article|le (?:post|billet)|cet article) .+ (?:est apparu en premier|a été publié en premier|est paru en premier) |^(?:la entrada|el artículo|la publicación|el post) .+ (?:se publicó primero|aparece primero|apareció primero|apareció por primera vez) en "
            + @"|^(?:o (?:post|artigo)|a publicação) .+ (?:apareceu primeiro|foi publicado primeiro|aparece primeiro) (?:em|no|na) |^(?:l['’]articolo|il post|questo articolo) .+ (?:proviene da|sembra essere il primo su|è apparso per la prima volta su) "
            + @"|^(?:het bericht|het artikel|dit bericht|dit artikel) .+ (?:verscheen eerst op|is eerst verschenen op) |^(?:artykuł|wpis|post) .+ (?:pochodzi z serwisu|pojawił się najpierw|po raz pierwszy pojawił się) "
            + @"|^inlägget .+ (?:dök först upp|publicerades först|visades först) på |^indlægget .+ (?:blev først udgivet|dukkede først op|blev vist først) på |^innlegget .+ (?:dukket først opp|ble først publisert) på |^artikkeli .+ (?:julkaistiin ensimmäisenä|ilmestyi ensin) "
            + @"|^příspěvek .+ (?:pochází z|se nejdříve objevil na|nejprve vyšel na) |bejegyzés először .+ jelent meg|^(?:articolul|postarea) .+ apare prima dată (?:în|pe) | (?:yazısı|haberi) ilk önce .+ (?:ortaya çıktı|yayınlandı)"
            + @"|^(?:сообщение|запись|статья) .+ (?:появил[иа]сь сначала на|впервые появилась на) |^(?:запис|стаття) .+ (?:спершу|вперше) з['’]яви(?:вся|лася) |^το άρθρο .+ εμφανίστηκε πρώτα στο |^ظهرت المقالة .+ أولا|^ظهرت المقالة .+ أولاً|最先出现在|最早出现在|に最初に(?:表示|投稿)されました",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Feed();

    // Subscriptions, donations, links: what the reader is to do.
    [GeneratedRegex(
        @"^(?:click (?:through|on|the)|when you (?:join|subscribe)|join (?:our|us on|the conversation)|support (?:our|independent) journalism|become a (?:member|subscriber)|get (?:our|the latest) (?:newsletter|news)|(?:please )?(?:consider )?(?:donat|subscrib)\w+ (?:to|today|now|if)|thanks? (?:you )?for reading|find (?:us|out more)|stay (?:up to date|tuned)|like us on|leave a (?:comment|reply)|share (?:this|on)|this (?:article|story|post) (?:first|originally|was (?:first|originally))"
            + @"|unabhängiger journalismus|qualitätsjournalismus|jetzt (?:abonnieren|registrieren|lesen|testen|bestellen)|hier (?:geht es|geht['’]s|finden sie)|melden sie sich|teilen sie|diskutieren sie|schreiben sie uns|mehr dazu|weitere informationen|unterstützen sie uns|für rückfragen"
            + @"|cliquez|retrouvez|rejoignez|découvrez (?:aussi|notre|nos|ici)|partagez|soutenez|merci de (?:votre|nous)|pour en savoir plus|recevez|je m['’]abonne"
            + @"|haga clic|pulse aquí|únete|suscrib\w+|apóyanos|comparte|gracias por leer|para más información|recibe|descarga|lee más|sigue leyendo"
            + @"|clique|assine|inscreva|apoie|compartilhe|obrigado por ler|receba|baixe|siga (?:o|a|nos)|saiba|continue lendo|participe do (?:nosso )?(?:canal|grupo)|entre no (?:nosso )?(?:canal|grupo)"
            + @"|clicca|iscriviti|abbonati|sostieni|condividi|grazie per|per (?:saperne di più|maggiori informazioni)|ricevi|scarica|continua a leggere"
            + @"|klik|steun|deel dit|meld je aan|bedankt voor het lezen|schrijf je in|download|lees (?:ook|meer|verder)"
            + @"|kliknij|dołącz|wesprzyj|udostępnij|zapisz się|dziękujemy za|pobierz|polub|obserwuj|klicka|prenumerera|dela artikeln|tack för att|ladda ner|gå med|stöd oss"
            + @"|abonner|del artiklen|tak fordi|meld dig|støt os|del saken|takk for at|meld deg|støtt oss|klikkaa|tilaa|jaa artikkeli|kiitos kun|lataa|liity"
            + @"|klikněte|přihlaste se|podpořte|sdílejte|děkujeme za|stáhněte|kattints|iratkozz|oszd meg|köszönjük, hogy|támogass|töltsd le"
            + @"|apasă|abonează|susține|distribuie|mulțumim că|descarcă|tıkla|abone olun|paylaş|destekle|okuduğunuz için|indirin"
            + @"|нажмите|подпи(?:шись|шитесь|сывай)\w*|поддержите|поделитесь|спасибо, что|скачайте|присоединяйтесь|натисніть|підпи(?:шись|шіться|суй)\w*|підтримайте|поділіться|дякуємо, що"
            + @"|κάντε (?:κλικ|like|εγγραφή)|εγγραφείτε|στηρίξτε|μοιραστείτε|ευχαριστούμε που|اضغط|اشترك|تابعونا|شاركوا|شكرا لقراءة|欢迎(?:订阅|关注)|扫码|点击|感谢阅读|長按|ご購読|登録はこちら|続きを読む|구독)(?![\p{L}\p{M}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    // Wherever they stand: "Para leer sobre otros hechos, clic AQUÍ", "with your support we ...".
    [GeneratedRegex(
        @"(?<![\p{L}\p{M}])(?:click here|hier klicken|klicken sie hier|cliquez ici|(?:haz |haga |da |dé )?clic (?:aquí|en (?:el|este) enlace)|clique (?:aqui|no link)|clicca(?:te)? qui|klik hier|kliknij tutaj|klicka här|klikk her|klik her|нажмите здесь|tıklayın"
            + @"|with (?:your|readers['’]?) support|thanks to (?:your|our readers['’]?) support|(?:deine|eure)r? unterstützung|votre soutien|(?:con|gracias a) (?:tu|vuestro) apoyo|apoyo de (?:sus|nuestros|los) lectores|você pode apoiar|apoio dos (?:nossos )?leitores|(?:con il tuo|grazie al tuo|il vostro) sostegno|sostegno dei (?:nostri )?lettori|steun van (?:onze )?lezers|wsparci\w+ (?:naszych )?czytelników)(?![\p{L}\p{M}])"
            + @"|^(?:para leer (?:sobre|más)|(?:revisa|conoce|mira|consulta|descubre|entérate)(?: aquí| a continuación| el | la | los | las | cómo | todo )|(?:veja|confira|conheça|leia)(?: aqui| abaixo| mais| também| o | a | os | as | como )|(?:guarda|leggi|scopri)(?: qui| anche| il | la | come | tutt)|(?:sprawdź|zobacz|przeczytaj)(?: też| także| tutaj|,| jak ))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Click();

    // "Article mis à jour le 7 janvier": when the page was changed.
    [GeneratedRegex(
        @"^(?:(?:this (?:article|story|page) (?:was|has been) )?(?:last )?updated (?:on|at|in) \d?|(?:(?:dieser )?(?:artikel|beitrag|text) (?:wurde )?)?(?:zuletzt )?aktualisiert (?:am|um) \d|(?:(?:cet )?article )?(?:mis à jour|modifié|actualisé) (?:le|à) \d|(?:nota |artículo )?actualizad[oa] (?:el|a las) \d|(?:texto |matéria )?atualizad[oa] (?:em|às) \d|(?:articolo )?aggiornat[oa] (?:il|alle) \d|(?:artikel )?bijgewerkt (?:op|om) \d|(?:artykuł )?(?:aktualizacja|zaktualizowan[oy])[: ]{1,2}\d|(?:artikeln )?uppdatera\w+ (?:den )?\d|обновлено)(?![\p{L}\p{M}]).{0,60}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    // Two of these in one sentence: a notice of cookies.
    [GeneratedRegex(
        @"\b(?:cookies?|browser|webseite|website|site web|sitio web|navigateur|navegador|strony internetowej|przeglądark\w+|akzeptieren|ablehnen|accepter|aceptar|aceitar|accettare|privacy policy|datenschutz\w*)\b(?=.*\bcookies?\b)|(?<=\bcookies?\b.*)\b(?:cookies?|browser\w*|webseite|website|site web|sitio web|navigateur|navegador|przeglądark\w+|akzeptieren|ablehnen|accepter|aceptar|aceitar|accettare|accept|domain|einstellungen)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cookies();
}
