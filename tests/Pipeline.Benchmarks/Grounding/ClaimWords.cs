namespace Pipeline.Benchmarks.Grounding;

/// <summary>Words by which claims are turned and reworded, in one language. Written apart from the checker's own.</summary>
internal sealed record ClaimWords
{
    public static ClaimWords English { get; } =
        new()
        {
            Names = ["Harald Brink", "Oslo", "Delphine Roux", "Bolivia", "Kestrel Holdings", "Priya Nair", "Dundee", "Marcus Webb"],
            Units =
            [
                ["pounds", "euros", "dollars", "crowns"],
                ["£", "€", "$"],
                ["percent", "dollars"],
                ["per cent", "pounds"],
                ["minutes", "hours", "days", "weeks", "months", "years"],
                ["minute", "hour", "day", "week", "month", "year"],
                ["metres", "miles", "kilometres", "feet"],
                ["kg", "tonnes", "litres"],
                ["million", "billion", "thousand"],
            ],
            Opposites =
            [
                "approved rejected", "accepted refused", "won lost", "rose fell", "increased decreased", "increase decrease",
                "opened closed", "arrested released", "before after", "more less", "most least", "first last", "higher lower",
                "bought sold", "support oppose", "supports opposes", "started ended", "begin end", "alive dead", "guilty innocent",
                "best worst", "allowed banned", "join leave", "joined left", "beat lost-to", "success failure", "man woman", "boy girl",
                "son daughter", "husband wife", "father mother", "brother sister", "up down", "young old", "older younger", "over under",
            ],
            Pronouns = ["he she", "his her", "him her", "himself herself"],
            Auxiliaries = "is are was were will has have had can could would should",
            Not = "not",
            Reporting =
                @"\b(?:denied|denies|claimed|claims|alleged|alleges|believes?|believed|suggests?|suggested|feared|fears?|hopes?|hoped|insisted|thinks?|thought|accused \w+ of|speculated|disputed)\s+(?:that\s+)(?<said>.{25,})",
            Synonyms =
            [
                "said stated", "says states", "police officers", "killed slain", "bought purchased", "began started", "however though",
                "big large", "help assist", "shows displays", "found discovered", "about approximately", "also additionally",
                "children kids", "near close-to", "attempted tried", "wants would-like", "film movie", "died passed-away",
                "revealed disclosed", "announced declared", "home house", "car vehicle", "huge enormous", "many numerous", "injured hurt",
                "doctors medics", "company firm", "after following", "asked requested", "called named", "across throughout", "received got",
                "allowed permitted", "spotted seen", "created made", "nearly almost", "because since", "claims claim",
            ],
            Leads = ["According to the report, ", "It was reported that ", "The article says that "],
            And = "and",
        };

    public static ClaimWords German { get; } =
        new()
        {
            Names = ["Harald Brink", "Oslo", "Delphine Roux", "Bolivien", "Kestrel Holding", "Priya Nair", "Dundee", "Markus Weber"],
            Units =
            [
                ["Pfund", "Euro", "Dollar", "Kronen"],
                ["€", "$", "£"],
                ["Prozent", "Euro"],
                ["Minuten", "Stunden", "Tage", "Tagen", "Wochen", "Monate", "Monaten", "Jahre", "Jahren"],
                ["Meter", "Kilometer", "Meilen"],
                ["Kilogramm", "Tonnen", "Liter"],
                ["Millionen", "Milliarden", "Tausend"],
            ],
            Opposites =
            [
                "genehmigt abgelehnt", "billigte ablehnte", "gewonnen verloren", "gewann verlor", "stieg sank", "gestiegen gesunken",
                "geöffnet geschlossen", "eröffnet geschlossen", "festgenommen freigelassen", "vor nach", "mehr weniger", "erste letzte",
                "höher niedriger", "gekauft verkauft", "unterstützt bekämpft", "begonnen beendet", "lebend tot", "schuldig unschuldig",
                "erlaubt verboten", "Mann Frau", "Sohn Tochter", "Vater Mutter", "Bruder Schwester", "über unter", "neue alte",
                "größte kleinste", "gut schlecht",
            ],
            Pronouns = ["er sie", "sein ihr", "seine ihre", "seiner ihrer", "ihm ihr"],
            Auxiliaries = "ist sind war waren wird werden wurde wurden hat haben hatte kann können soll sollen",
            Not = "nicht",
            Reporting =
                @"\b(?:bestritt|bestreitet|behauptete|behauptet|glaubt|vermutet|befürchtet|fürchtet|hofft|meint|dementierte|bezweifelt|unterstellt),?\s+dass\s+(?<said>.{25,})",
            Synonyms =
            [
                "sagte erklärte", "Polizei Beamten", "gekauft erworben", "begann startete", "groß riesig", "auch ebenfalls", "Auto Wagen",
                "gefunden entdeckt", "etwa rund", "Firma Unternehmen", "Unternehmen Konzern", "viele zahlreiche", "verletzt verwundet",
                "kündigte-an verkündete", "bekommt erhält", "erhalten bekommen", "derzeit momentan", "zudem außerdem", "nur lediglich",
                "Menschen Personen", "gestorben verstorben", "zeigt belegt", "Gebäude Bau", "wegen aufgrund", "gebaut errichtet",
                "beginnt startet",
            ],
            Leads = ["Dem Bericht zufolge gilt: ", "Wie berichtet wird: "],
            And = "und",
        };

    /// <summary>People and places that no article has.</summary>
    public required string[] Names { get; init; }

    /// <summary>Units that stand for each other in a false claim.</summary>
    public required string[][] Units { get; init; }

    /// <summary>Pairs; a hyphen stands for a space.</summary>
    public required string[] Opposites { get; init; }

    public required string[] Pronouns { get; init; }

    public required string Auxiliaries { get; init; }

    public required string Not { get; init; }

    /// <summary>A verb that does not say that it is so; the group <c>said</c> is what it is about.</summary>
    public required string Reporting { get; init; }

    public required string[] Synonyms { get; init; }

    /// <summary>What may stand before a true claim.</summary>
    public required string[] Leads { get; init; }

    public required string And { get; init; }
}
