using Pipeline.Grounding;

namespace Pipeline.Tests.Grounding;

/// <summary>What is false in a plain way, with words that are all in the article, is not grounded.</summary>
public sealed class PlainFalsehoodTests
{
    private static readonly string Shipyard = """
        The harbour office in Kaland inspected 412 boats out of 1,236 this spring. Among the owners is Harold Stenn, who lost 22 of his 40
        nets. Fishermen rent about 500 lamps every autumn, and only 280 have been offered so far. The crew fears a stormy autumn. The board
        voted on Monday to keep the old ferry. Mayor Anna Berg voted against the motion. The prize went to the pupils of Marhaven. The
        rowing club of Norwald lodged a protest. The jury rejected it after two hours. Nobody was injured. Karl Brandt, chief
        engineer of the yard, welcomed the vote. Ines Falk, the yard's youngest rower, called it brave. Six of the ten piers will
        open again in May. The yard will close its dock in Tarn at the end of March and move all repairs to Pernau.
        """.ReplaceLineEndings(" ");

    [Theory]
    [InlineData("Harold Stenn lost 40 of his 22 nets.")]
    [InlineData("Harold Stenn lost 40 nets.")]
    [InlineData("Only 500 lamps have been offered so far.")]
    public void A_number_that_the_text_ties_to_something_else(string claim) => Fails(claim, Shipyard);

    [Theory]
    [InlineData("The board voted to scrap the old ferry.")]
    [InlineData("Mayor Anna Berg voted for the motion.")]
    [InlineData("The jury accepted the protest of the rowing club of Norwald.")]
    public void The_contrary_of_what_the_text_says(string claim) => Fails(claim, Shipyard);

    [Theory]
    [InlineData("The prize went to the rowing club.")]
    public void An_end_that_the_text_says_of_something_else(string claim) => Fails(claim, Shipyard);

    [Theory]
    [InlineData(
        "The yard, a maker of boats, will close its dock in Tarn at the end of March and move all repairs to Pernau. "
        + "In Pernau, where the yard has built masts since 2019, the hall will be extended.",
        "The yard will close its dock in Pernau.")]
    [InlineData(
        "Karl Brandt, chief engineer of the NRY, said: 'The winter was long.' "
        + "Ines Falk, the NRY's youngest foreman, said: 'We need a dock.'",
        "Ines Falk is chief engineer of the NRY.")]
    public void A_place_or_a_role_that_the_text_has_for_another(string article, string claim) => Fails(claim, article);

    [Theory]
    [InlineData("Two rowers were injured.")]
    [InlineData("All piers will open again in May.")]
    public void What_the_text_says_of_nobody_or_of_some(string claim) => Fails(claim, Shipyard);

    [Theory]
    [InlineData("Fishermen fear Harold Stenn.")]
    [InlineData("Fishermen envy the pupils of Marhaven.")]
    public void What_the_text_says_of_somebody_else(string claim) => Fails(claim, Shipyard);

    [Theory]
    [InlineData("Harold Stenn lost 22 nets.")]
    [InlineData("Of his 40 nets Stenn lost 22.")]
    [InlineData("Only 280 lamps have been offered so far.")]
    [InlineData("Fishermen usually rent some 500 lamps.")]
    [InlineData("The old ferry is kept.")]
    [InlineData("The mayor voted against the motion.")]
    [InlineData("The jury turned down the protest.")]
    [InlineData("Pupils from Marhaven won the prize.")]
    [InlineData("There were no injuries.")]
    [InlineData("Six piers will reopen in May.")]
    [InlineData("Karl Brandt is the chief engineer of the yard.")]
    [InlineData("Repairs move to Pernau.")]
    public void The_same_in_other_words_holds(string claim) => Holds(claim, Shipyard);

    [Theory]
    [InlineData(
        "Der Rat von Kaland beschloss am Montag die neue Brücke. Verletzt wurde niemand.",
        "Der Rat lehnte die neue Brücke ab.")]
    [InlineData(
        "Die Werft machte im vergangenen Jahr einen Verlust von 12 Millionen Talern.",
        "Die Werft machte einen Gewinn von 12 Millionen Talern.")]
    [InlineData(
        "Le conseil a adopté lundi un nouveau tarif. L'amendement d'Odile Berg a été rejeté par 22 voix contre 13.",
        "Le conseil a adopté l'amendement d'Odile Berg.")]
    [InlineData(
        "Las barcas de Torrel seguirán abiertas y las de Pinares cerrarán en junio, según la empresa.",
        "Las barcas de Torrel cerrarán en junio.")]
    [InlineData(
        "Il magazzino è bruciato martedì sera a Torrel con due barche. Nessuno è rimasto ferito.",
        "Due persone sono rimaste ferite.")]
    [InlineData("Prezes Tomasz Urban głosował przeciw. Cena oleju spadła w marcu o 8 procent.", "Tomasz Urban głosował za sprzedażą.")]
    [InlineData(
        "Z 52 członków na zebranie przyszło 31. Cena oleju spadła w marcu o 8 procent, podała rada.",
        "Na zebranie przyszło 52 członków.")]
    public void In_other_languages(string article, string claim) => Fails(claim, article);

    [Theory]
    [InlineData("Les pêcheurs ne s'opposent pas à la digue, mais demandent un phare.", "Les pêcheurs ne s'opposent pas à la digue.")]
    [InlineData(
        "Seis de las diez escuelas del valle abrirán en septiembre, dijo la ministra.",
        "Seis escuelas del valle abren en septiembre.")]
    [InlineData("Am Montag stimmten 16 Abgeordnete für den Plan und 15 gegen den Plan.", "16 Abgeordnete stimmten für den Plan.")]
    public void The_same_in_other_words_holds_in_other_languages(string article, string claim) => Holds(claim, article);

    private static void Fails(string claim, string article) => Assert.False(Check(claim, article).Grounded, Check(claim, article).Reason);

    private static void Holds(string claim, string article) => Assert.True(Check(claim, article).Grounded, Check(claim, article).Reason);

    private static GroundingResult Check(string claim, string article) =>
        new GroundingChecker().Check(claim, article, TestContext.Current.CancellationToken);
}
