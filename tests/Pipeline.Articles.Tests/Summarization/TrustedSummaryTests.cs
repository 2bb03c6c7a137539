using Microsoft.Extensions.Options;
using Pipeline.Dumps;
using Pipeline.Summarization;
using Pipeline.Summarization.Extractive;
using Pipeline.Tests.Cleaning;

namespace Pipeline.Tests.Summarization;

/// <summary>What a summary without a model begins with, and what it never says.</summary>
public sealed class TrustedSummaryTests
{
    [Theory]
    [InlineData("Good morning from the harbour.", "The council of Lorne rejected the plan for a new bridge on Monday evening.", "The mayor will resign.")]
    [InlineData("Guten Morgen aus dem Hafen.", "Der Rat von Lorn lehnte den Plan für eine neue Brücke am Montagabend ab.", "Der Bürgermeister tritt zurück.")]
    [InlineData("Bonjour à tous.", "Le conseil de Lorne a rejeté lundi soir le projet de nouveau pont sur la rivière.", "Le maire démissionne.")]
    [InlineData("Buenos días desde el puerto.", "El consejo de Lorna rechazó el lunes el plan de un nuevo puente sobre el río.", "El alcalde dimite.")]
    [InlineData("Bom dia a todos.", "O conselho de Lorna rejeitou na segunda-feira o plano de uma nova ponte sobre o rio.", "O prefeito renuncia.")]
    [InlineData("Buongiorno a tutti.", "Il consiglio di Lorna ha respinto lunedì il progetto di un nuovo ponte sul fiume.", "Il sindaco si dimette.")]
    [InlineData("Dzień dobry z portu.", "Rada miasta Lorn odrzuciła w poniedziałek plan budowy nowego mostu na rzece.", "Burmistrz podał się do dymisji.")]
    public async Task It_begins_with_the_news_and_not_with_a_greeting(string greeting, string lead, string other)
    {
        var summary = await SummarizeAsync($"{greeting} {lead}\n\n{other}");
        Assert.StartsWith(lead, summary.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(summary.KeyPoints, point => point.Text == greeting);
    }

    [Fact]
    public async Task A_dateline_and_a_caption_are_left_out_and_the_evidence_begins_behind_them()
    {
        const string News = "The ferry company has given its oldest ship to the museum of the timber trade.";
        var summary = await SummarizeAsync($"Skarvik (kel) - {News} The director, Mette Aune (pictured), will open the museum in May.");

        Assert.StartsWith(News, summary.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("pictured", summary.Text, StringComparison.Ordinal);
        Assert.Equal("Skarvik (kel) - ".Length, summary.Sentences[0].Evidence[0].Start);
    }

    [Theory]
    [InlineData(
        "The council of Lorne met on Monday to speak about the bank.",
        "“Let us be honest. The bank of Lorne is bankrupt. The directors of the bank fled. The money has gone,” Ann Hale told the council.",
        "The bank of Lorne is bankrupt.")]
    [InlineData(
        "El consejo de Lorna se reunió el lunes para hablar del banco.",
        "\"Seamos honestos. El banco de Lorna está en quiebra. Los directores del banco huyeron\", dijo Ana Hale al consejo.",
        "El banco de Lorna está en quiebra.")]
    [InlineData(
        "Rada miasta Lorn spotkała się w poniedziałek w sprawie banku.",
        "– Bądźmy szczerzy. Bank w Lorn jest bankrutem. Dyrektorzy banku uciekli – mówiła radzie Anna Hale.",
        "Bank w Lorn jest bankrutem.")]
    public async Task What_somebody_says_is_never_said_without_them(string lead, string speech, string said)
    {
        var summary = await SummarizeAsync($"{lead}\n\n{speech}");

        Assert.All(
            summary.Sentences.Concat(summary.KeyPoints).Where(told => told.Text.Contains(said, StringComparison.Ordinal)),
            told => Assert.Contains("Hale", told.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_end_of_what_somebody_says_is_a_quotation_of_its_own()
    {
        var summary = await SummarizeAsync(
            "The council of Lorne met on Monday to speak about the bank.\n\n"
            + "“Let us be honest about the bank, for once, and let us say it as plainly as the people of this town would say it to us. "
            + "The bank of Lorne, which many of you have trusted for years and years, is bankrupt, and there is no way around that word. "
            + "The money of the savers has gone,” Ann Hale told the council.");

        Assert.Contains(
            summary.KeyPoints,
            point => point.Text.StartsWith("“The bank of Lorne", StringComparison.Ordinal)
                && point.Text.EndsWith("has gone,” Ann Hale told the council.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lead_that_a_relative_clause_ends_is_a_lead()
    {
        const string News = "The airline Skerry Air has ordered six seaplanes, which will link the islands from next summer.";
        Assert.StartsWith(News, (await SummarizeAsync($"{News}\n\nEach carries nine passengers.\n\nA flight costs 35 pounds.")).Text);
    }

    private static Task<Summary> SummarizeAsync(string text)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var article = Cleaners.Default.Clean(new RawArticle { Title = "News", Content = text }, cancellation);
        return new ExtractiveSummarizer(Options.Create(new SummaryOptions())).SummarizeAsync(article, cancellation);
    }
}
