using CsCheck;
using Pipeline.Cleaning;
using Pipeline.Entities;

namespace Pipeline.Tests.Entities;

public sealed class EntityFinderTests
{
    private static readonly string[] Languages = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "tr"];

    /// <summary>What texts are made of that no author would write.</summary>
    private static readonly string[] Parts =
    [
        "Anna", "Berg", "the people of 北京路", "北京", "سكان", "🎉👩‍👩‍👧", "Ali'nin-Veli", "l'Eau", "O'-", "al-Assad", "Ex-", "-x", "d’", "'s", "Bank",
        "of", "Mr", "said", ",", ".", ":", "“", "”", "«", "»", "\"", "(", ")", "\n\n", "1.", "U.S.", "GmbH", "Ltd", "и", "Москва", "İzmir'de",
    ];

    [Theory]
    [InlineData("en", "The ferry came in late, said Anna Berg, who runs the harbour. Mrs Berg wants a second ship.", "Anna Berg")]
    [InlineData("de", "Die Fähre kam zu spät, sagte die Hafenmeisterin Anna Berg. Frau Berg fordert ein zweites Schiff.", "Anna Berg")]
    [InlineData("fr", "Le ferry est en retard, a expliqué la ministre Claire Morel. Mme Morel demande un second navire.", "Claire Morel")]
    [InlineData("es", "El ferry llegó tarde, dijo la alcaldesa Lucía Prado. La señora Prado pide un segundo barco.", "Lucía Prado")]
    [InlineData("it", "Il traghetto è in ritardo, ha detto il sindaco Paolo Rivi. Il sindaco Rivi chiede una seconda nave.", "Paolo Rivi")]
    [InlineData("pt", "O barco chegou tarde, disse a ministra Helena Prado. A senhora Prado quer um segundo barco.", "Helena Prado")]
    [InlineData("nl", "De boot kwam te laat, zei burgemeester Joost van Dalen. Meneer Van Dalen wil een tweede schip.", "Joost van Dalen")]
    [InlineData("sv", "Färjan kom för sent, säger ministern Karin Dahl. Dahl vill ha ett andra fartyg.", "Karin Dahl")]
    [InlineData("pl", "Prom się spóźnił, powiedział minister Adam Zaręba. Zaręba chce drugiego statku.", "Adam Zaręba")]
    [InlineData("ru", "Паром опоздал, сказал министр Андрей Лоскутов. Лоскутов хочет второй корабль.", "Андрей Лоскутов")]
    [InlineData("tr", "Feribot geç geldi, dedi bakan Mehmet Karaca. Karaca ikinci bir gemi istiyor.", "Mehmet Karaca")]
    public void A_person_has_the_fullest_spelling_and_the_sentences_of_the_short_one(string language, string body, string name)
    {
        var entity = Assert.Single(Find(language, body));

        Assert.Equal((name, EntityKind.Person, 2), (entity.Name, entity.Kind, entity.Sentences.Count));
        Assert.Equal(body, string.Join(' ', entity.Sentences.Select(sentence => sentence.In(body))));
    }

    [Theory]
    [InlineData("en", "It was planned by Norwald Ferries Ltd and paid by the Bank of Norwald.", "Norwald Ferries Ltd", "Bank of Norwald")]
    [InlineData("de", "Den Plan hat die Norwald GmbH gemacht, die Universität Hamburg bezahlt.", "Norwald GmbH", "Universität Hamburg")]
    [InlineData("fr", "Le plan a été payé par la Banque de Kermor et par Kermor Ferries SA.", "Banque de Kermor", "Kermor Ferries SA")]
    [InlineData("es", "Lo pagaron el Banco de Kermor y la Universidad de Kermor.", "Banco de Kermor", "Universidad de Kermor")]
    [InlineData("it", "È stato pagato dalla Banca di Kermor e dalla Kermor Traghetti SpA.", "Banca di Kermor", "Kermor Traghetti SpA")]
    [InlineData("pt", "O plano foi pago pelo Banco de Kermor e pela Universidade de Kermor.", "Banco de Kermor", "Universidade de Kermor")]
    public void Legal_forms_and_head_words_show_an_organisation(string language, string body, params string[] names) =>
        Assert.Equal(names.Select(name => (name, (EntityKind?)EntityKind.Organisation)), Named(language, body));

    [Theory]
    [InlineData("en", "She was born in Kelmouth and walked along Quay Street to Lake Sorrel.", "Kelmouth", "Quay Street", "Lake Sorrel")]
    [InlineData("de", "Der Zug fuhr von Berlin nach Frankreich und weiter nach New York.", "Berlin", "Frankreich", "New York")]
    [InlineData("fr", "Il est né à Kermor et vit en France.", "Kermor", "France")]
    [InlineData("es", "Nació en España y vive cerca de Kermor.", "España", "Kermor")]
    [InlineData("it", "Il treno va in Germania e passa per Via Dante.", "Germania", "Via Dante")]
    [InlineData("pl", "Pociąg jedzie z Polski do Rosji.", "Polski", "Rosji")]
    [InlineData("ru", "Поезд идёт из России в Германию через Москву и Киев.", "России", "Германию", "Москву", "Киев")]
    [InlineData("nl", "De trein rijdt van Nederland naar Amsterdam.", "Nederland", "Amsterdam")]
    public void Words_before_a_name_and_in_it_show_a_place(string language, string body, params string[] names) =>
        Assert.Equal(names.Select(name => (name, (EntityKind?)EntityKind.Place)), Named(language, body));

    [Theory]
    [InlineData("en", "Yesterday the German minister spoke on Monday 3 March. Parliament's budget is a budget like any other.")]
    [InlineData("en", "The president watched TV at Christmas, the MP drank tea. French wine was served with \"The Long Good Night\".")]
    [InlineData("en", "What Happens Next For Norwald Ferries\n\nBy Anna Berg, London\n\nNobody knows what happens next, and nobody asks.")]
    [InlineData("en", "BREAKING NEWS FROM THE HARBOUR OF KELMOUTH\n\nThe ship came in late and nobody was hurt.")]
    [InlineData("de", "Der Mann las am Montag die Zeitung, dann kam das Schiff in den Hafen. In Haft sitzt niemand aus Angst.")]
    [InlineData("de", "Die Berge sind hoch, der Berg ist steil, und Anfang Mai liegt Schnee im Tal. Millionen Euro kostet die Straße.")]
    [InlineData("fr", "Le Conseil a voté lundi. La Commission, le Parlement et l'Office fédéral de l'agriculture attendent.")]
    [InlineData("es", "La Corte votó el lunes. El Gobierno, la Fiscalía y la Sala Penal esperan la Investigación Criminal.")]
    [InlineData("zh", "北京市政府昨天宣布，李明先生将出任新的主任。")]
    [InlineData("ja", "東京都の小池知事は昨日、新しい計画を発表した。")]
    [InlineData("ar", "أعلن الرئيس محمد علي في القاهرة عن خطة جديدة أمس.")]
    public void What_has_a_capital_for_another_reason_is_no_name(string language, string body) => Assert.Empty(Find(language, body));

    [Fact]
    public void A_name_without_a_sign_of_what_it_names_has_no_kind() =>
        Assert.Equal([("Kelvane", null)], Named("en", "The minister said that Kelvane agreed to the price, and that the price was fair."));

    [Fact]
    public void Signs_of_two_kinds_leave_the_kind_out() =>
        Assert.Equal([("Kelvane", null)], Named("en", "The singer Kelvane came. He was born in Kelvane, he said."));

    [Fact]
    public void A_name_that_begins_a_sentence_counts_where_the_text_has_it_elsewhere()
    {
        const string Body = "Kelvane won again. The crowd saw that Kelvane agreed. Winning is easy.";

        Assert.Equal(2, Assert.Single(Find("en", Body)).Sentences.Count);
    }

    [Fact]
    public void An_acronym_is_the_name_whose_initials_it_has()
    {
        var entity = Assert.Single(Find("en", "The Norwald Ferry Association met at noon. Later the NFA agreed to sail."));

        Assert.Equal(("Norwald Ferry Association", EntityKind.Organisation), (entity.Name, entity.Kind));
        Assert.Equal(["NFA"], entity.Spellings);
        Assert.Equal(2, entity.Sentences.Count);
    }

    [Fact]
    public void A_surname_of_two_people_is_nobodys()
    {
        var entities = Find("en", "The singer Anna Berg met the singer Karl Berg. Then the minister Berg left.");

        Assert.Equal(["Anna Berg", "Karl Berg", "Berg"], entities.Select(entity => entity.Name));
        Assert.All(entities, entity => Assert.Single(entity.Sentences));
    }

    [Fact]
    public void A_title_is_no_part_of_a_name() =>
        Assert.Equal(
            [("Olaf Brandt", EntityKind.Person), ("Anna Berg", EntityKind.Person)],
            Named("en", "The German Chancellor Olaf Brandt met the Secretary of State Anna Berg."));

    [Fact]
    public void A_dateline_is_no_sentence_in_which_a_place_stands() =>
        Assert.Empty(Find("en", "LONDON (Reuters) - The ships came in late and nobody was hurt."));

    [Fact]
    public void The_most_often_named_come_first_and_no_more_than_fifty()
    {
        string[] starts = ["Kel", "Nor", "Sal", "Bren", "Tor", "Vil", "Har", "Mor"];
        string[] ends = ["mouth", "wald", "lannock", "bury", "stead", "wick", "by", "ham"];
        var towns = starts.SelectMany(start => ends.Select(end => start + end)).ToList();
        var body = string.Concat(towns.SelectMany((town, i) => Enumerable.Repeat($"She was born in {town}. ", 1 + (i % 25)))).Trim();

        var entities = Find("en", body);

        Assert.Equal(EntityFinder.Most, entities.Count);
        Assert.All(entities, entity => Assert.InRange(entity.Sentences.Count, 1, EntityFinder.MostSentences));
        Assert.Equal([towns[24], towns[49]], entities.Take(2).Select(entity => entity.Name));
        Assert.Equal(EntityFinder.MostSentences, entities[0].Sentences.Count);
    }

    [Fact]
    public void Time_grows_with_the_text()
    {
        const string Body = "The singer Anna Berg met Mr Stenn in Kelmouth. Near Kelmouth, Stenn said, the Bank of Norwald agreed. ";

        Growth.IsInProportion(size =>
        {
            var names = Enumerable.Range(0, (int)(2000 * size)).Select(i => $"St{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}nn");
            var body = string.Concat(names.Select(name => Body.Replace("Stenn", name, StringComparison.Ordinal)));
            return () => Find("en", body);
        });
    }

    [Fact]
    public void Whatever_a_text_is_made_of_its_entities_are_found_and_stand_in_it() =>
        Gen.Select(Gen.Int[0, Languages.Length - 1], Gen.Int[0, Parts.Length - 1].Array[1, 40])
            .Sample((language, parts) =>
            {
                var body = string.Join(' ', parts.Select(part => Parts[part])).Trim();
                Assert.All(
                    Find(Languages[language], body).SelectMany(entity => entity.Sentences),
                    sentence => Assert.NotEqual("", sentence.In(body)));
            });

    [Fact]
    public void An_article_with_another_script_among_its_words_has_its_entities() =>
        Assert.Contains(
            ("Anna Berg", EntityKind.Person),
            Named("en", "To the joy of the people of 北京路, a bridge is built, said the mayor of Norwald, Anna Berg. Mrs Berg was glad."));

    [Fact]
    public void Equal_texts_name_equal_entities()
    {
        const string Body = "The singer Anna Berg met Mr Stenn in Kelmouth. Near Kelmouth, Stenn said, the Bank of Norwald agreed.";

        Assert.Equal(Told(Find("en", Body)), Told(Find("en", Body)));
    }

    private static IEnumerable<string> Told(IEnumerable<Entity> entities) => entities.Select(entity =>
        $"{entity.Name} {entity.Kind} {string.Join(',', entity.Spellings)} {string.Join(',', entity.Sentences)}");

    private static IEnumerable<(string, EntityKind?)> Named(string language, string body) =>
        Find(language, body).Select(entity => (entity.Name, entity.Kind));

    private static IReadOnlyList<Entity> Find(string language, string body)
    {
        var paragraphs = new List<TextSpan>();
        for (var start = 0; start < body.Length;)
        {
            var end = body.IndexOf("\n\n", start, StringComparison.Ordinal) is var at && at < 0 ? body.Length : at;
            paragraphs.Add(new(start, end));
            start = end + 2;
        }

        return EntityFinder.Find(new Article { Title = "", Body = body, Paragraphs = paragraphs, Language = language }, default);
    }
}
