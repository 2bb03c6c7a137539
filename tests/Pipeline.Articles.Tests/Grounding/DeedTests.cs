using Pipeline.Grounding;
using Pipeline.Text;

namespace Pipeline.Tests.Grounding;

/// <summary>That somebody has died, was arrested or has resigned is not supported by a text that has no word for it.</summary>
public sealed class DeedTests
{
    private static readonly GroundingChecker Checker = new();

    /// <summary>A text without a grave word, and what is falsely said of it.</summary>
    public static TheoryData<string, string, string[]> Unsaid => new()
    {
        {
            "en", "Mayor Anna Berg opened the new bridge in Tern on Monday. It cost 84 million euros, and the Port Company paid a third of it.",
            [
                "Mayor Anna Berg has died.", "Anna Berg, the mayor of Tern, has resigned.", "Anna Berg was arrested in Tern.",
                "The Port Company is bankrupt.", "An explosion hit the new bridge in Tern.", "The new bridge collapsed on Monday.",
            ]
        },
        {
            "de", "Bürgermeisterin Anna Berg hat am Montag die neue Brücke in Tern eingeweiht. Ein Drittel zahlte die Hafengesellschaft.",
            [
                "Bürgermeisterin Anna Berg ist gestorben.", "Anna Berg ist zurückgetreten.", "Anna Berg wurde in Tern festgenommen.",
                "Die Hafengesellschaft ist insolvent.", "Die neue Brücke in Tern ist eingestürzt.",
            ]
        },
        {
            "fr", "La maire Anna Berg a inauguré lundi le nouveau pont de Tern. La Compagnie du port en a payé un tiers.",
            [
                "La maire Anna Berg est morte.", "Anna Berg a démissionné.", "Anna Berg a été arrêtée à Tern.",
                "La Compagnie du port a fait faillite.", "Le nouveau pont de Tern s'est effondré.",
            ]
        },
        {
            "es", "La alcaldesa Anna Berg inauguró el lunes el nuevo puente de Tern. La Compañía del Puerto pagó un tercio.",
            [
                "La alcaldesa Anna Berg ha muerto.", "Anna Berg ha dimitido.", "Anna Berg fue detenida en Tern.",
                "La Compañía del Puerto está en quiebra.", "El nuevo puente de Tern se derrumbó.",
            ]
        },
        {
            "it", "La sindaca Anna Berg ha inaugurato lunedì il nuovo ponte di Tern. La Compagnia del Porto ne ha pagato un terzo.",
            [
                "La sindaca Anna Berg è morta.", "Anna Berg ha dato le dimissioni.", "Anna Berg è stata arrestata a Tern.",
                "La Compagnia del Porto è fallita.", "Il nuovo ponte di Tern è crollato.",
            ]
        },
        {
            "pt", "A prefeita Anna Berg inaugurou na segunda-feira a nova ponte de Tern. A Companhia do Porto pagou um terço.",
            ["A prefeita Anna Berg morreu.", "Anna Berg renunciou.", "Anna Berg foi presa em Tern.", "A nova ponte de Tern desabou."]
        },
        {
            "nl", "Burgemeester Anna Berg opende maandag de nieuwe brug in Tern. Het Havenbedrijf betaalde een derde.",
            [
                "Burgemeester Anna Berg is overleden.", "Anna Berg is afgetreden.", "Anna Berg is in Tern gearresteerd.",
                "Het Havenbedrijf is failliet.", "De nieuwe brug in Tern is ingestort.",
            ]
        },
        {
            "sv", "Borgmästare Anna Berg invigde i måndags den nya bron i Tern. Hamnbolaget betalade en tredjedel.",
            [
                "Borgmästare Anna Berg har avlidit.", "Anna Berg har avgått.", "Anna Berg greps i Tern.", "Hamnbolaget har gått i konkurs.",
                "Den nya bron i Tern har rasat.",
            ]
        },
        {
            "pl", "Burmistrz Anna Berg otworzyła w poniedziałek nowy most w Tern. Jedną trzecią zapłaciła Spółka Portowa.",
            [
                "Burmistrz Anna Berg zmarła.", "Anna Berg zrezygnowała ze stanowiska.", "Anna Berg została aresztowana w Tern.",
                "Spółka Portowa zbankrutowała.", "Nowy most w Tern zawalił się.",
            ]
        },
        {
            "ru", "Мэр Анна Берг открыла в понедельник новый мост в Терне. Треть расходов взяла на себя Портовая компания.",
            [
                "Мэр Анна Берг скончалась.", "Анну Берг отправили в отставку.", "Анна Берг арестована в Терне.",
                "Портовая компания обанкротилась.", "Новый мост в Терне обрушился.",
            ]
        },
        {
            "tr", "Belediye Başkanı Anna Berg pazartesi günü Tern'deki yeni köprüyü törenle açtı. Masrafın üçte birini Liman Şirketi ödedi.",
            ["Belediye Başkanı Anna Berg hayatını kaybetti.", "Anna Berg istifa etti.", "Anna Berg Tern'de tutuklandı.", "Yeni köprü çöktü."]
        },
    };

    /// <summary>A text that says it in other words.</summary>
    public static TheoryData<string, string, string> Reworded => new()
    {
        { "en", "The trawler's captain, Ola Brandt, was found lifeless on the beach of Tern on Monday; his body was brought to Merrow.", "Captain Ola Brandt is dead." },
        { "en", "Coach Ola Brandt is leaving Tern United with immediate effect, the club said; his successor is not known.", "Coach Ola Brandt has resigned." },
        { "en", "The police led the banker Ola Brandt away on Monday. He is in custody in Tern.", "The banker Ola Brandt was arrested on Monday." },
        { "de", "Der Kapitän Ola Brandt kam bei dem Unglück vor Tern ums Leben, teilte die Küstenwache mit.", "Der Kapitän Ola Brandt ist gestorben." },
        { "de", "Trainer Ola Brandt verlässt den Verein aus Tern mit sofortiger Wirkung.", "Trainer Ola Brandt ist zurückgetreten." },
        { "fr", "Le capitaine Ola Brandt a perdu la vie lundi au large de Tern.", "Le capitaine Ola Brandt est mort lundi." },
        { "es", "El capitán Ola Brandt perdió la vida el lunes frente a Tern.", "El capitán Ola Brandt murió el lunes." },
        { "it", "Il capitano Ola Brandt ha perso la vita lunedì al largo di Tern.", "Il capitano Ola Brandt è morto lunedì." },
        { "pl", "Kapitan Ola Brandt zginął w poniedziałek w pobliżu Tern.", "Kapitan Ola Brandt nie żyje." },
    };

    [Theory]
    [MemberData(nameof(Unsaid))]
    public void What_the_text_has_no_word_for_is_not_supported(string language, string text, string[] claims) =>
        Assert.All(claims, claim => Assert.NotEqual(Support.Supported, Check(language, text, claim).Support));

    [Theory]
    [MemberData(nameof(Reworded))]
    public void Another_word_for_it_is_enough(string language, string text, string claim) =>
        Assert.DoesNotContain("says nothing of", Check(language, text, claim).Reason, StringComparison.Ordinal);

    private static GroundingResult Check(string language, string text, string claim) =>
        Checker.Check(claim, text, SentenceSplitter.Split(text, [new(0, text.Length)], default), default, languageCode: language);
}
