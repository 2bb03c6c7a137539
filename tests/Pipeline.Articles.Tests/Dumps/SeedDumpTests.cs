namespace Pipeline.Tests.Dumps;

/// <summary>What comes out of every sample.</summary>
public sealed class SeedDumpTests
{
    /// <summary>File, format of its entries, and of each article its title and the words that it ends with.</summary>
    public static TheoryData<string, string, string[]> Expected =>
        new()
        {
            { "000_322bb715d72d7675.txt", "text", ["End of ISIS? ... support its troops in the city."] },
            {
                "Newsletters.mbox",
                "mbox",
                [
                    "Wie der Stadtwald von Brennau trockener wird, ohne zu sterben ... Triebe hoch genug sind.",
                    "Les bouquinistes de Valmont gardent leurs quais ... des livres soient vendus.",
                ]
            },
            {
                "agenturmeldungen.txt",
                "text",
                [
                    "Altenfurter Brücke wird zwei Jahre früher gesperrt ... einen Ausgleich vom Land.",
                    "Größter Laienchor der Region sucht eine neue Bühne ... bisher 34.000 Euro gesammelt.",
                ]
            },
            {
                "all-the-news.csv",
                "csv",
                [
                    "Toll bridge ends its paper tickets after 93 years ... bank, which takes coins.",
                    "Frogs get a tunnel, and a counter that never sleeps ... they look at you\".",
                ]
            },
            { "borgo.warc", "warc", ["Il borgo di Castelvento compra la sua centrale elettrica ... al secondo, anche d'estate."] },
            { "borrowed-clock.txt.gz", "text", ["The town that runs on a borrowed clock ... The youngest is nine."] },
            {
                "briefs.txt",
                "text",
                [
                    "Old market hall in Wenbridge to become a food school ... of them have accepted.",
                    "Otters return to the river Tallow after four decades ... of its stocked ponds.",
                    "Bakery chain Cobb & Daughters buys its largest rival ... until June to object.",
                ]
            },
            {
                "busqueda.json",
                "json",
                [
                    "La desaladora de Puerto Claro funcionará solo con energía solar ... los análisis del agua.",
                    "Un pueblo de viticultores planta sus cepas a mil metros de altura ... gracias por el frío.»",
                ]
            },
            {
                "castellar.atom",
                "atom",
                [
                    "Student satellite finds its voice after nine silent months ... glad of extra work.\"",
                    "Cinema de aldeia reabre com as poltronas do antigo teatro ... cem pessoas à porta.",
                ]
            },
            {
                "crawl-news.warc.gz",
                "warc.gz",
                [
                    "Dredger finds a bell from a ship lost in 1837 ... to touch the bell.",
                    "مدينة الواحة تفتتح أول سوق للخضار يعمل بالطاقة الشمسية ... المدينة كل نصف ساعة.",
                ]
            },
            {
                "crawler.json",
                "json",
                [
                    "Tidal turbines in the Sound of Orran pass their first winter ... cent of the income.",
                    "University library lets robots fetch its two million books ... last for sixty years.",
                ]
            },
            { "cup.nitf.xml", "nitf", ["Village club reaches the cup's last eight with a goalkeeper's goal ... or move to Ashcombe."] },
            {
                "export.tsv",
                "csv",
                [
                    "青河市启用首条无人驾驶公交线路 ... ，车站会安排志愿者帮助老人。",
                    "В Заречном построят мост для пешеходов и велосипедистов ... только в 2029 году.",
                ]
            },
            {
                "february.tar.gz",
                "text+json",
                [
                    "Map in a piano shows a harbour that was never built ... next to the pond.",
                    "Old wallpaper poisoned a museum's beetles ... show it, behind glass.",
                ]
            },
            {
                "feed.ndjson.zst",
                "ndjson",
                [
                    "Farmers share one weather model and keep their own secrets ... forecast tells them to.",
                    "Night buses bring nurses home, and then everybody else ... of the evening paper.",
                ]
            },
            {
                "frozen-pollen.mhtml",
                "mhtml",
                ["Growers freeze pollen to save apple harvests from early springs ... until they bear fully."]
            },
            { "harbour-ferry.txt", "text", ["Night ferry between Kelmouth ... Kelmouth Courier. All rights reserved."] },
            {
                "january.tar",
                "text+json",
                [
                    "Ski resort sells its snow cannons and plants larches ... we asked the summer.\"",
                    "Radio station in six languages has no studio and no boss ... with it, and adjourned.",
                ]
            },
            { "kelmouth-letter.eml", "eml", ["Why the harbour's seals have moved to the marina ... had come to look."] },
            { "lighthouse.md", "text", ["The last keeper of Scarrow Light hands over the key ... on the whole ocean."] },
            { "observatoire.html", "html", ["L'observatoire de Montclar rouvre ses portes au public ... 000 euros par an."] },
            {
                "rundfunk.xml",
                "xml",
                [
                    "Gemeinde Föhrden stellt ihre Straßenlampen auf Bewegung um ... vor der Tür noch reden.",
                    "Kelmouth zählt wieder mehr Störche als Schornsteine ... das Elektrizitätswerk aufgestellt hat.",
                ]
            },
            {
                "saved-pages.zip",
                "html+text",
                [
                    "Kites above the North Dunes make power for 60 households ... eight kilometres without kites.",
                    "Theatre plays to an empty house for its oldest subscriber ... blankets and no interval.",
                ]
            },
            { "seaplanes.ninjs.json", "json", ["Island airline orders six electric seaplanes ... them going in winter."] },
            { "skarvik.iptc", "iptc7901", ["Skarvik ferry company gives its oldest ship to a museum ... as second engineer. kel ih pp"] },
            { "skarvik-tidings.pdf", "pdf", ["A harbour town prints its tide ... wind can move high water by half an hour"] },
            {
                "slow-news.rss",
                "rss",
                [
                    "Brennau measures its quietest streets and wants to keep them so ... of the health insurers.",
                    "A village moves its graves before the lake takes them ... morning how it is.\"",
                ]
            },
            { "stadtbibliothek.txt", "text", ["Stadtbibliothek Brennau öffnet ... Impressum Datenschutz Kontakt"] },
            { "waterworks.docx", "docx", ["Brennau waterworks hands its oldest pump ... and after that, she said, she will swim."] },
            {
                "wire.ndjson",
                "ndjson",
                [
                    "Glass maker Ardent ... breweries in nine countries.",
                    "Researchers find that urban bees ... wildflower strips along tram lines.",
                    "Le tramway de Valmont ... prévue au budget.",
                ]
            },
            {
                "wire.newsml.xml",
                "newsml-g2",
                [
                    "Shipbuilder Halvorsen wins order for ten hydrogen ferries ... to 58 million euros.",
                    "Cocoa growers' union to build its own chocolate factory ... the cost of transport.",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Expected))]
    public async Task A_sample_holds_these_articles(string name, string format, string[] expected)
    {
        var entries = await Reading.AllAsync(name, Seeds.Read(name));

        Assert.All(entries, entry => Assert.Null(entry.Rejection));
        Assert.Equal(format, string.Join('+', entries.Select(entry => entry.Format).Distinct()));
        Assert.Equal(expected.Length, entries.Count);
        foreach (var (entry, words) in entries.Zip(expected))
        {
            var article = entry.Article!;
            Assert.All(
                words.Split(" ... "),
                part => Assert.Contains(part, $"{article.Title}\n{article.Content.ReplaceLineEndings(" ")}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_sample_is_named_here_and_all_together_are_small()
    {
        Assert.Equal(Seeds.Names, Expected.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));
        Assert.InRange(Seeds.Names.Sum(name => Seeds.Read(name).Length), 1, 300_000);
    }

    [Fact]
    public async Task Fields_are_found_wherever_a_form_keeps_them()
    {
        async Task<(string?, string?, string?, string?, string?)> FieldsAsync(string name)
        {
            var article = (await Reading.AllAsync(name, Seeds.Read(name)))[0].Article!;
            return (
                article.Url,
                article.Byline,
                article.PublishedAt?.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture),
                article.Language,
                article.Section);
        }

        Assert.Equal((null, "Thomas Gerlach", "2026-02-24 00:00", null, "Regional"), await FieldsAsync("agenturmeldungen.txt"));
        Assert.Equal((null, "Ines Calloway", "2026-01-19 00:00", null, null), await FieldsAsync("lighthouse.md"));
        Assert.Equal(
            ("https://diario.example/desal", "Por Lucía Barrientos", "2026-02-18 10:15", "es", "Economía"),
            await FieldsAsync("busqueda.json"));
        Assert.Equal(
            ("http://wire.example/items/20260301-0071", "By Agnes Whitcombe", "2026-03-01 05:55", "en", null),
            await FieldsAsync("seaplanes.ninjs.json"));
        Assert.Equal((null, "By Stella Marsh", "2026-03-04 13:02", "en", "Markets"), await FieldsAsync("wire.newsml.xml"));
        Assert.Equal(
            ("https://courier.example/cup-penwarden", "By Harriet Voss", "2026-02-21 19:05", null, "Sport"),
            await FieldsAsync("cup.nitf.xml"));
        Assert.Equal(
            ("https://slow-news.example/2026/03/wp-noise/", "Tom Ridley", "2026-03-06 12:30", null, "Cities"),
            await FieldsAsync("slow-news.rss"));
        Assert.Equal(
            ("https://campus.example/satellite", "Mira Castell", "2026-02-28 18:22", null, "Space"),
            await FieldsAsync("castellar.atom"));
        Assert.Equal(
            ("https://mercury.example/csv-ferry", "Gil Thackeray", "2026-01-30 00:00", null, null),
            await FieldsAsync("all-the-news.csv"));
        Assert.Equal(("https://anner-herald.example/orchard", null, null, null, null), await FieldsAsync("frozen-pollen.mhtml"));
        Assert.Equal((null, "The Kelmouth Letter ⚓", "2026-03-07 05:30", null, null), await FieldsAsync("kelmouth-letter.eml"));
        Assert.Equal(("https://borgo.example/centrale", null, null, null, null), await FieldsAsync("borgo.warc"));
    }
}
