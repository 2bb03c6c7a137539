using System.Text;
using Pipeline.Harness.Faults;

namespace Pipeline.Harness.Feeding;

/// <summary>An invented article. Its place is a word of its own, by which a summary shows whose it is.</summary>
/// <param name="Number">Decides every word.</param>
/// <param name="IsStub">Too short to be summarised: to be rejected.</param>
internal sealed record FedArticle(int Number, bool IsStub)
{
    public static readonly string[] Syllables = ["ba", "re", "lo", "mi", "tu", "ka", "ne", "so", "di", "vu"];

    /// <summary>Scripts in which an offset in characters is none in bytes, and emoji that are two code units.</summary>
    private static readonly string[] Residents =
    [
        "the residents",
        "the people of 北京路",
        "سكان شارع النيل",
        "the 🎉👩‍👩‍👧 parade",
        "Zoë Ångström",
    ];

    public string Place
    {
        get
        {
            var name = new StringBuilder("Q");
            foreach (var digit in $"{Number:D5}")
            {
                name.Append(Syllables[digit - '0']);
            }

            return name.ToString();
        }
    }

    /// <summary>Its summary and evidence are more than a message holds.</summary>
    public bool IsLong => !IsStub && Number % 50 == 7;

    /// <summary>What its text orders its reader to write; null for most.</summary>
    public string? Wanted => !IsStub && Number % 5 == 1 ? $"The mayor of {Place}, Ines Falk, has resigned." : null;

    public string Title => $"{Place} gets bridge number {Number}";

    public string Text => string.Join("\n\n", Paragraphs);

    public IReadOnlyList<string> Paragraphs =>
        IsStub
            ? [$"Page {Number} could not be loaded."]
            :
            [
                $"The council of {Place} decided on Monday evening, to the joy of {Residents[Number % Residents.Length]}, to build a second bridge over the river, after four years of debate and {Number + 2} petitions{Roll}.",
                $"Construction is to start in May and to cost {Number + 31} million euros, of which the state pays a third{Roll}. The old bridge of {Place} stays open for pedestrians and cyclists.",
                $"We have waited long enough, said the mayor of {Place}, Anna Berg, after the vote{Roll}. Opponents of the project had asked for a ferry instead, which would have cost two million euros a year.",
                .. Wanted is null ? Enumerable.Empty<string>() : [ObeyedOrder.Begin + Wanted],
            ];

    private string Roll => IsLong ? string.Concat(Enumerable.Repeat(", with the council of the next town in the valley", 400)) : "";
}
