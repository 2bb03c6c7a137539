using System.Text.RegularExpressions;

namespace Pipeline.Cleaning;

/// <summary>Words by which captions, prompts and notices are known in several languages.</summary>
internal static partial class Cues
{
    private const int LongestNotice = 60;

    private const int LongestHeading = 9;

    private const int LongestByline = 12;

    private const int LongestCaption = 40;

    public static bool Is(Html.PageBlock block) => Is(block.Text, block.Words) || (!block.IsProse && IsLabel(block.Text, block.Words));

    public static Cue Of(string text, int words) =>
        EndsArticle(text, words) ? Cue.Ending
        : Is(text, words) ? Cue.Notice
        : IsLabel(text, words) ? Cue.Label
        : Cue.None;

    /// <summary>Whether a line that is no prose names an author or a date.</summary>
    public static bool IsLabel(string text, int words) =>
        words <= LongestByline && (Byline().IsMatch(text) || (text.AsSpan().ContainsAnyInRange('0', '9') && Date().IsMatch(text)));

    /// <summary>Whether a line begins as by-lines do.</summary>
    public static bool IsByline(string text) => Byline().IsMatch(text);

    public static bool Is(string text, int words) =>
        words <= LongestNotice
        && ((CueFilter.MayOpen(text) && Opening().IsMatch(text))
            || (words <= LongestCaption && CueFilter.MayHold(text) && (Prompt().IsMatch(text) || Credit().IsMatch(text))));

    /// <summary>Whether a line that is a link asks to be followed.</summary>
    public static bool IsPointer(string text) => Pointer().IsMatch(text);

    [GeneratedRegex("""
        ^\W*(?:(?:read|learn|see|find\sout|click|tap|shop|buy|check|view|watch|download|get|try|book|explore|sign\sup|subscribe|start|request|schedule|order|browse|discover|compare|visit|more)\b
        |(?:also\sread|related|related\sreading|you\s(?:might|may)\salso\s(?:like|be\sinterested)\b.{0,12})\W)
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pointer();

    /// <summary>What no paragraph of an article begins with.</summary>
    [GeneratedRegex("""
        ^[\s\W]{0,4}(?:
        (?:photo(?:graph)?s?|foto(?:s|grafía|grafia)?|image|bild(?:er|quelle|nachweis)?|imagen|imagem|picture|zdjęcie|fot\.|crédito|credits?|crédits?(?:\sphotos?)?|source|quelle|fuente|fonte|video|vidéo)(?:\s(?:by|courtesy|credit|von|par|de|di|source))?\s?[:/©]
        |©|\(c\)\s|copyright\b|all\srights\sreserved|alle\srechte\svorbehalten|tous\sdroits|todos\slos\sderechos|todos\sos\sdireitos
        |(?:anzeige|werbung|advertisement|publicidad|publicité|reklama|sponsored)(?:\s?[:–-]|$)|\[adv
        |advertisement\W{1,3}scroll\s.{0,30}$|sponsor\smessage$|(?:story|article)\scontinues\s(?:below|after)\b.{0,40}$|scroll\sfor\smore$|seguir\sleyendo\b.{0,40}$
        |(?:table\sof\scontents?|in\sthis\sarticle|on\sthis\spage|jump\sto(?:\ssection)?|inhaltsverzeichnis)\W{0,3}$
        |(?:read|see|watch|learn)\s(?:more|also|next|now)\b\s?[:|»]|(?:lesen\ssie|lies|siehe|mehr\szum\sthema|lesetipp)\s?(?:auch|mehr|dazu|hier)?\b.{0,30}:|schon\sgelesen|lust\sauf\smehr|gefällt\sdir|hazte\smiembro|unterstützen?\s(?:sie\s)?(?:uns|unsere)|lesen\ssie\s(?:auch|mehr|dazu).{0,25}$|m[áa]s\sinformaci[óo]n\s?:?$|lire\s(?:aussi|également)|à\slire\s|(?:lee|lea|leer|leia|ler)\s(?:más|también|mais|também)|leggi\sanche|lees\s(?:ook|meer)|czytaj\s(?:też|także|więcej)|zobacz\s(?:też|także)|читайте\sтакже
        |photo(?:graph)?s?\sby\s|foto\svon\s|fot\.\s|filed\sunder\b|puedes\sver\s?:|dowiedz\ssię\swięcej|inform[aá]te\smás|(?:ultima|última)\s(?:modifica|actualización|atualização)|pubblicato\sil|missing\sout\son|get\sthe\s(?:latest|best)\b.{0,60}\b(?:inbox|email|news)|never\smiss\s|meinen\snamen,\smeine\se-mail|save\smy\sname,\semail|diese\s(?:web)?site\sverwendet\s(?:akismet|cookies)|this\ssite\s(?:uses|is\sprotected)
        |(?:related|recommended|more\sfrom|see\salso|most\sread|most\spopular|trending|you\s(?:may|might)\salso\slike|das\skönnte\ssie|auch\sinteressant|mehr\szum\sthema|te\spuede\sinteresar|vous\saimerez|ti\spotrebbe)\b.{0,40}$
        |(?:share|tweet|teilen|partager|compartir|compartilh|condividi|delen)\b.{0,50}$
        |(?:filed\sunder|posted\s(?:in|by|on)|tags?|categor(?:y|ies)|schlagworte|schlagwörter|keywords|etiquetas|mots-clés)\s?:
        |(?:published|updated|last\supdated|veröffentlicht|aktualisiert|stand|publicado|actualizado|publié|mis\sà\sjour|publicado\sem|atualizado)\b.{0,30}\d{4}.{0,25}$
        |(?:log\sin|sign\sin|register|einloggen|anmelden|connectez-vous|inicia\ssesión)\b.{0,40}$
        |(?:\d+\s)?(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|reacties)(?:\s\(?\d+\)?)?$
        |(?:\d+|one)\s(?:comments?|responses?|repl(?:y|ies)|thoughts?|kommentare?|antwort(?:en)?|gedanken?|réponses?|commentaires?|respuestas?|comentarios?|respostas?|comentários?|commenti|risposte|reacties)\s(?:to|on|zu|auf|à|sur|a|al|en|sobre|para|em|su|op)\b
        |(?:this|dieser?|esta|este|cet|questo|deze|dit)\s(?:entry|post|eintrag|beitrag|artikel|entrada|artículo|artigo|post|article|articolo|bericht)\s(?:was|wurde|fue|foi|a\sété|è\sstato|werd|is)\s.{0,30}(?:posted|filed|published|tagged|updated|veröffentlicht|verfasst|publicad[ao]|publié|posté|pubblicato|geplaatst)\b
        |this\s(?:article|post|story|page)\s(?:may\s)?contains?\s.{0,40}(?:links|advertisers)\b|(?:disclaimer|disclosure)\b.{0,60}:|note:\sthe\sadvertis
        |bitte\sregistrieren\ssie\ssich|(?:te|le|les)\spuede\sinteresar\s?:|release\sdate\s?:
        )
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    internal static partial Regex Opening();

    /// <summary>Asks the reader to do something.</summary>
    [GeneratedRegex("""
        (?:\bsubscribe\s(?:to|now|today|here)\b|\bsign\sup\s(?:for|to|here|now)\b|\bour\s(?:free\s)?(?:\w+\s)?newsletter|\bfollow\s(?:us\s|\w.{0,30}\son\s(?:twitter|facebook|instagram))|\b(?:your|their)\sin(?:box|boxes)\b|\benter\syour\semail\b|\brecaptcha\b|\bgratis\serhalten\b|\bsuscríbete\b|\blike\sus\son\b|\bjoin\sour\b|\bdownload\s(?:the|our)\s.{0,30}\bapps?\b|\bstraight\sto\syour\s(?:phone|inbox)
        |\bcookies?\b.{0,60}\b(?:accept|use|policy|zustimm|akzept)|\balready\sa\ssubscriber|\blog\sin\sto\b|\bto\s(?:view|read|continue)\s.{0,40}\bsubscri
        |\b(?:newsletter|newsletters)\b.{0,40}\b(?:abonnieren|anmelden|bestellen|inscri|suscr|assin)|\b(?:abonnieren\ssie|jetzt\sabonnieren|folgen\ssie\suns|folge\suns|abonnez-vous|inscrivez-vous|suivez-nous|suscríbete|suscríbase|síguenos|siga-nos|inscreva-se|assine|iscriviti|seguici)\b
        |\b(?:this|the)\s(?:article|story|post)\s(?:first|originally|was\s(?:first|originally))\s(?:appeared|published)\b
        |\breprodu(?:ction|ced)\b.{0,60}\b(?:permission|prohibited|forbidden|written)\b|\bwritten\spermission\b|\ball\srights\sreserved\b
        |\bcomments?\s(?:are|is)\s(?:closed|moderated)|\breader\scomments\b|\bleave\sa\s(?:comment|reply)\b|\bemail\saddress(?:es)?\swill\snot\sbe\s|\bjavascript\b|\baffiliate\s(?:commission|link)
        |\bnot\sresponsible\sfor\sthe\s(?:opinion|content|statement|view)|\bdo(?:es)?\snot\snecessarily\s(?:reflect|represent)|\balle\sangaben\sohne\sgewähr|\b(?:advertis(?:ing|er)|affiliate|editorial)\s(?:disclaimer|disclosure)\b|\breferences\sto\sproducts\sfrom\b|\bwe\smay\s(?:receive|earn)\s(?:an?\s)?(?:\w+\s)?(?:compensation|commission)
        |\bsubmit\s(?:your|a)\sletter|\bpuede\sescribirnos\b|\bregular\supdates\son\b|\b(?:unsupported|outdated|older)\sbrowser\b|\bbrowser\sversion\swith\b|\bfirst-time\ssubscribers\b
        )
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    internal static partial Regex Prompt();

    /// <summary>Ends as captions do, with whose picture it is.</summary>
    [GeneratedRegex("""
        (?:(?:\(|\||/|–|-|\.)\s?(?:photo|foto|image|bild|picture|credit|imagen|imagem|fot)s?\.?(?:\s(?:by|von|courtesy))?\s?:?\s.{2,50}|©\s?.{2,60}|\b(?:getty|shutterstock|istock|picture\salliance|dpa-bildfunk)\b.{0,30}|\((?:AP|AFP|Reuters|EPA|dpa)\s?(?:photo|/).{0,40}\))$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    internal static partial Regex Credit();

    [GeneratedRegex(
        @"^(?:[Bb]y|BY|Von|VON|Por|POR|Par|PAR|Di|Da|Door|Af|Av|Text:|Texto:|Autor(?:in)?:|Author:|Written by|Story by)\s\p{Lu}[^.!?]*$")]
    private static partial Regex Byline();

    [GeneratedRegex(
        @"^[^.!?]{0,30}?\b(?:\d{1,2}[./]\s?(?:\d{1,2}[./]|\p{L}{3,10}\.?)\s?\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\s(?:de\s)?\p{L}{3,10}\.?,?\s(?:de\s)?\d{4}|\p{L}{3,10}\.?\s\d{1,2},?\s\d{4}|\d{4}-\d\d-\d\d)\b.{0,30}$"
    )]
    private static partial Regex Date();

    /// <summary>Whether a paragraph presents its author, as the last of an article may.</summary>
    public static bool PresentsAuthor(string text, int words) => words <= LongestNotice && Author().IsMatch(text);

    [GeneratedRegex("""
        ^(?:(?:About\s)?the\s(?:author|writer)\s(?:is|was)\b|(?:der|die)\sAutor(?:in)?\s(?:ist|arbeitet)\b
        |\p{Lu}[\p{L}.'’-]+(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|di)){1,4},?\s(?:(?:is|was|has\sbeen|works|serves)\s(?:currently\s)?(?:an?|the|our|also|as|professor|author|editor|director|senior|co-founder|founder)\b|(?:ist|arbeitet\sals|schreibt)\s|es\s(?:un|una|el|la|periodista|profesor|director)|è\s(?:un|una|il|la)|est\s(?:un|une|le|la|journaliste|professeur)).{0,120}?
          \b(?:professor|profesor|professeur|author|writer|freelance|editor|journalist|journaliste|periodista|giornalista|reporter|correspondent|columnist|blogger|founder|consultant|expert|fellow|lecturer|researcher|contributor|Redakteur|Redaktor|Autor|Autorin|Journalistin|Korrespondent)\w*\b)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Author();

    /// <summary>Whether a line heads what stands below articles.</summary>
    public static bool EndsArticle(string text, int words) => words <= LongestHeading && CueFilter.MayEnd(text) && Ending().IsMatch(text);

    [GeneratedRegex("""
        ^[\s\W]{0,4}(?:
        (?:\d+\s)?(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|komentarze|yorumlar|комментарии)\b(?:\s\(?\d+\)?)?
        |(?:leave|post|write|add)\sa\s(?:comment|reply).{0,20}|(?:schreiben?\s(?:sie\s)?)?einen\skommentar.{0,30}|laisser\sun\scommentaire.{0,20}|(?:deja|dejar|deixe|lascia)\s.{0,8}(?:comentario|comentário|commento).{0,20}|join\sthe\s(?:conversation|discussion).{0,10}|dodaj\skomentarz.{0,10}
        |(?:related|more|other|similar|latest|recent|popular|top|trending|recommended|further)\s(?:articles?|stories|posts?|news|reading|topics?|content|coverage|videos?)\b.{0,20}
        |(?:most\s(?:read|popular|viewed|shared|commented)|trending|what\sto\sread\snext|recommended|you\smay\salso\slike|you\smight\salso\slike)\b.{0,20}|about\sthe\sauthors?|over\sde\sauteur
        |(?:weitere|ähnliche|verwandte|neueste|aktuelle|andere|mehr)\s(?:artikel|beiträge|themen|nachrichten|meldungen|news|videos)\b.{0,25}|mehr\s(?:zum\sthema|aus|von|zu)\b.{0,25}|topthemen|(?:die\s)?meistgelesen.{0,30}|das\skönnte\s(?:sie|dich|ihnen).{0,30}|auch\sinteressant.{0,10}|über\sd(?:en|ie)\sautor(?:in)?.{0,20}
        |(?:articles?|sujets?)\s(?:similaires?|liés?|connexes|récents).{0,10}|sur\sle\smême\ssujet|à\slire\s(?:aussi|également).{0,20}|les\splus\slus.{0,15}|vous\saimerez\saussi.{0,10}
        |(?:otras|últimas|más|noticias|notas|temas|artículos|entradas)\s(?:noticias|relacionad[ao]s|notas|artículos|leíd[ao]s|recientes).{0,20}|l[ao]s?\smás\s(?:vist|leíd)[ao]s?.{0,10}|te\spuede\sinteresar.{0,10}|también\ste\spuede.{0,20}|te\srecomendamos
        |(?:notícias|matérias|artigos|posts)\s(?:relacionad[ao]s|recentes).{0,10}|(?:mais|as\smais)\s(?:lidas|notícias|vistas).{0,10}|leia\s(?:mais|também).{0,10}|veja\stambém.{0,10}|saiba\smais
        |articoli\s(?:correlati|recenti).{0,10}|potrebbe\sinteressarti.{0,10}|leggi\sanche.{0,10}|lees\s(?:ook|meer).{0,10}|(?:gerelateerde|meer)\s(?:artikelen|nieuws).{0,10}|(?:czytaj|zobacz)\s(?:też|także|również|więcej).{0,10}|powiązane.{0,15}|polecane.{0,15}|najczęściej\sczytane
        |(?:newsletter|tags?|schlagworte|schlagwörter|stichworte|etiquetas|mots-clés|tagi|share\sthis.{0,20}|artikel\steilen|follow\sus.{0,20}|subscribe.{0,30}|impressum|datenschutz.{0,20}|kontakt|contact\sus|privacy\spolicy|terms\s(?:of|and)\s.{0,20})
        )\W{0,3}$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    internal static partial Regex Ending();
}
