using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Pipeline.Harness.Feeding;

/// <summary>An agency's text as one outlet prints it, or an update of it with another number; each is a dump of its own.</summary>
/// <param name="Story">Number of the text.</param>
/// <param name="Outlet">From 1.</param>
/// <param name="IsUpdate">It says something else: no copy of the others.</param>
internal sealed record FedCopy(int Story, int Outlet, bool IsUpdate)
{
    /// <summary>All copies are in this folder of the container.</summary>
    public const string Folder = "copies/";

    /// <summary>Far from those of other articles.</summary>
    private const int FirstNumber = 80_000;

    /// <summary>Sentences of a text.</summary>
    private const int Length = 9;

    /// <summary>What happens in a town; another choice of it for each text, so that two texts are not alike.</summary>
    private static readonly string[] Sentences =
    [
        "A dredger from the estuary has begun to clear the {0} canal of eleven years of silt",
        "Bakers in {0} will share one oven this winter because three of their own are beyond repair",
        "The library of {0} lends telescopes, sewing machines and a canoe to anybody with a card",
        "Seven beekeepers near {0} lost their hives when the orchard beside the mill was sprayed",
        "A choir of dockers from {0} is to sing at the opening of the northern lighthouse",
        "The night train through {0} stops again since the platform was raised by a hand's breadth",
        "Pupils of {0} counted swifts for a month and found fewer nests than their parents had",
        "The {0} brewery returns to barrels of oak, which a cooper of eighty-one years makes by hand",
        "Frost has cracked the aqueduct of {0}, and masons are filling the joints with lime",
        "An astronomer in {0} named a comet after the ferry on which she learned to read",
        "Farmers around {0} are planting hazel along the ditches to hold the soil in spring",
        "The swimming pool of {0} is warmed by what the dairy next door has left over",
        "Two clocks on the market of {0} disagree, and the council likes them both too much",
        "Volunteers from {0} carried four tons of driftwood from the beach before the regatta",
        "The chess club of {0} meets in a signal box that the railway no longer needs",
        "A weaver in {0} found the pattern of a lost carpet in the margins of a ledger",
        "Glassblowers of {0} melt old bottles at night, when the wind turns the wheels for nothing",
        "The postmistress of {0} has walked her round of nine miles for the last time",
        "Archaeologists under the car park of {0} uncovered a bath with its fish still painted blue",
        "The vineyard above {0} picks by moonlight to keep the grapes from the heat of the day",
    ];

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Folder}{Story:D4}-{Outlet}{(IsUpdate ? "-update" : "")}.json");

    public FedArticle Article => new(FirstNumber + Story, IsStub: false);

    public byte[] Content() => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { title = Article.Title, text = Text() }));

    private string Text()
    {
        var random = new Random(Story);
        var sentences = Sentences.ToArray();
        random.Shuffle(sentences);
        var told = sentences.Take(Length).Select((sentence, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Format(CultureInfo.InvariantCulture, sentence, Article.Place)}, at a cost of {Cost(i)} crowns."));
        var body = string.Join("\n\n", told.Chunk(3).Select(paragraph => string.Join(' ', paragraph)));
        return IsUpdate ? body : $"By Reporter {(char)('A' + Outlet)}. Berg\n\n{body}\n\nCopyright Outlet {Outlet}. All rights reserved.";
    }

    private int Cost(int sentence) => (Story * 100) + (sentence * 7) + 1_000 + (IsUpdate && sentence == 0 ? 50_000 : 0);
}
