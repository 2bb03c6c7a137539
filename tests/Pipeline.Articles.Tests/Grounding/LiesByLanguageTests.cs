using Pipeline.Grounding;

namespace Pipeline.Tests.Grounding;

/// <summary>
/// In every language that the checker knows well, each kind of lie is caught, and what is said in other words mostly holds.
/// </summary>
public sealed class LiesByLanguageTests
{
    /// <summary>Least share caught; three kinds have lies that are known to pass.</summary>
    public static TheoryData<string, double> Kinds { get; } = new()
    {
        { "number", 1 }, { "unit", 1 }, { "antonym", 1 }, { "negin", 1 }, { "negout", 1 }, { "roles", 1 }, { "denied", 1 }, { "reported", 1 },
        { "feared", 1 }, { "place", 1 }, { "time", 1 }, { "subject", 0.94 }, { "name", 0.94 }, { "planned", 0.75 },
    };

    public static TheoryData<string> Languages { get; } = new(EditedArticles.ByLanguage.Keys);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Lies_of_each_kind_are_caught(string kind, double least)
    {
        var lies = EditedArticles.ByLanguage.Keys.SelectMany(Read).Where(one => !one.IsTrue && one.Kind == kind).ToList();
        var passed = lies.Where(one => one.Result.Grounded).ToList();

        Assert.NotEmpty(lies);
        Assert.True(passed.Count <= (1 - least) * lies.Count, Listed(passed));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nearly_all_lies_of_each_language_are_caught(string language)
    {
        var passed = Read(language).Where(one => !one.IsTrue && one.Result.Grounded).ToList();

        Assert.True(passed.Count <= 1, Listed(passed));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Most_that_is_said_in_other_words_holds_in_each_language(string language)
    {
        var refused = Read(language).Where(one => one.IsTrue && !one.Result.Grounded).ToList();

        Assert.True(refused.Count <= 2, Listed(refused));
    }

    [Theory]
    [InlineData("Le conseil a approuvé la fusion ; le syndicat s'y oppose.", "Le syndicat a approuvé la fusion.")]
    [InlineData("Il consiglio ha approvato la fusione; il sindacato si oppone.", "Il sindacato ha approvato la fusione.")]
    [InlineData("Zarząd zatwierdził fuzję; związek jej się sprzeciwia.", "Związek zatwierdził fuzję.")]
    [InlineData("Правление одобрило слияние; профсоюз выступает против.", "Профсоюз одобрил слияние.")]
    [InlineData("Le conseil a rejeté le projet lundi soir, après une longue réunion dans la mairie de la ville.", "Le conseil a approuvé le projet.")]
    [InlineData("De veerboot vaart weer vanaf juni, zegt de directeur van de haven. Het schip lag sinds maart stil.", "De veerboot vaart niet weer.")]
    [InlineData("Le conseil a rejeté le projet.", "Le conseil a approuvé le projet.")]
    [InlineData("De raad verwierp het plan.", "De raad verwierp het plan niet.")]
    [InlineData("La policía detuvo a dos hombres.", "La policía no detuvo a dos hombres.")]
    [InlineData("La polizia arresta due uomini.", "La polizia non arresta due uomini.")]
    [InlineData("A polícia prendeu dois homens.", "A polícia não prendeu dois homens.")]
    [InlineData("Die Polizei nahm zwei Männer fest.", "Die Polizei nahm drei Männer fest.")]
    [InlineData("Policja zatrzymała dwóch mężczyzn.", "Policja nie zatrzymała dwóch mężczyzn.")]
    [InlineData("Полиция задержала двух мужчин.", "Полиция не задержала двух мужчин.")]
    [InlineData("La junta aprobó la fusión; el sindicato se opone.", "El sindicato aprobó la fusión.")]
    [InlineData("O conselho aprovou a fusão; o sindicato opõe-se.", "O sindicato aprovou a fusão.")]
    [InlineData("Het bestuur keurde de fusie goed; de vakbond is tegen.", "De vakbond keurde de fusie goed.")]
    public void What_one_short_text_says_of_another_is_caught(string article, string claim)
    {
        var result = new GroundingChecker().Check(claim, article, TestContext.Current.CancellationToken);
        Assert.False(result.Grounded, result.Reason);
    }

    private sealed record Told(bool IsTrue, string Kind, string Claim, GroundingResult Result);

    private static IEnumerable<Told> Read(string language)
    {
        var lines = EditedArticles.ByLanguage[language].Split('\n');
        foreach (var line in lines.Skip(1).Select(line => line.Split(' ', 3)))
        {
            var result = new GroundingChecker().Check(line[2], lines[0], TestContext.Current.CancellationToken);
            yield return new(line[0] == "T", line[1], line[2], result);
        }
    }

    private static string Listed(IEnumerable<Told> claims) =>
        string.Join('\n', claims.Select(one => $"{one.Kind}: {one.Claim} ({one.Result.Reason})"));
}
