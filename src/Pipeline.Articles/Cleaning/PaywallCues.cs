namespace Pipeline.Cleaning;

/// <summary>Words by which a page tells that it keeps its article to itself.</summary>
internal static class PaywallCues
{
    /// <summary>In words. With more there is an article, whatever else the page asks for.</summary>
    private const int LongestStub = 120;

    private static readonly string[] Cues =
    [
        "subscribe to continue", "subscribe to read", "subscribers only", "subscriber-only", "for subscribers", "already a subscriber",
        "already have an account", "to continue reading", "continue reading this article", "sign in to read", "log in to read",
        "sign in to continue", "log in to continue", "register to read", "create a free account", "unlock this article",
        "start your free trial", "become a member to", "this content is only available", "we use cookies", "accept all cookies",
        "accept cookies", "consent to the use of", "manage your privacy", "your privacy choices", "enable javascript",
        "disable your ad blocker", "weiterlesen mit", "jetzt weiterlesen", "nur für abonnenten", "bereits abonnent", "jetzt abonnieren",
        "wir verwenden cookies", "cookies akzeptieren", "mit werbung weiterlesen", "réservé aux abonnés", "déjà abonné",
        "pour lire la suite", "abonnez-vous pour", "accepter les cookies", "nous utilisons des cookies", "solo para suscriptores",
        "suscríbete para", "inicia sesión para", "contenido exclusivo para", "utilizamos cookies", "aceptar las cookies",
        "riservato agli abbonati", "abbonati per", "sei già abbonato", "utilizziamo i cookie", "exclusivo para assinantes",
        "já é assinante", "usamos cookies", "alleen voor abonnees", "lees verder met", "wij gebruiken cookies", "dostęp dla prenumeratorów",
        "używamy plików cookie", "для подписчиков", "мы используем файлы cookie",
    ];

    /// <summary>Whether so few words and one of these say that the article is elsewhere.</summary>
    public static bool IsStub(string body, int words) =>
        words < LongestStub && Cues.Any(cue => body.Contains(cue, StringComparison.OrdinalIgnoreCase));
}
