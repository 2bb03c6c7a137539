namespace Pipeline.Tests.Grounding;

/// <summary>Invented articles with what an editor could write of them; every sentence and every such line is true of its article.</summary>
internal static class ClaimedArticles
{
    public static IReadOnlyList<(string[] Sentences, string[] Claims)> English { get; } =
    [
        (
            [
                "The harbour of Lorne Bay will close for eleven weeks from 3 May, the port director Ines Falk said on Monday.",
                "She told reporters that the quay walls had sunk by 14 centimetres since 2019.",
                "The repair will cost 18.4 million crowns, and the ministry in Alden will pay 60 percent of it.",
                "Fishermen led by Karl Stenn accepted the plan after a meeting in Tern Point lasted 5 hours.",
                "A passenger ship will bring visitors to Kaland in the meantime.",
                "The shop owner Mona Reid claimed that the works will ruin the whole summer season for the town.",
                "His wife died in a storm near Tern Point in 1998, Stenn recalled.",
            ],
            [
                "Lorne Bay's harbour is to shut for 11 weeks from 3 May.",
                "The ministry will pay 60 percent of the repair, which will cost 18.4 million crowns.",
                "Fishermen under Karl Stenn accepted the plan after 5 hours in Tern Point.",
                "Quay walls have sunk by 14 centimetres since 2019, Ines Falk said.",
            ]),
        (
            [
                "A court in Merton found the former teacher Paul Adair guilty of fraud on Friday.",
                "He was arrested in August 2021 when police searched his house in Oakham for 9 hours.",
                "Adair had taken 420,000 pounds from the savings of 31 pensioners, the judge Helen Marsh said.",
                "His brother bought a boat with the money, and it was sold before the trial began.",
                "The lawyer Tom Vane denied that his client planned to leave the country for Portugal.",
                "The first victim, an old woman from Penrith, told the court that she was too poor to heat her home.",
            ],
            [
                "Paul Adair, a former teacher, was found guilty of fraud in Merton on Friday.",
                "Judge Helen Marsh said Adair took 420,000 pounds from 31 pensioners.",
                "Police searched his house in Oakham for 9 hours in August 2021.",
                "The boat that his brother bought was sold before the trial.",
            ]),
        (
            [
                "Sales of the bicycle maker Velden rose by 12 percent to 310 million euros last year, the company from Haarlo said.",
                "The chief executive Nora Bakker expects more orders from Denmark after the opening of a second factory.",
                "Velden bought its rival Tolk in March for 45 million euros.",
                "The share price fell by 3 percent in Aarden because the dividend was lower than in 2023.",
                "Analysts at Brook Bank believe that the growth in the market for heavy bicycles will end within 2 years.",
                "She joined Velden in 2015 and was the first woman on its board.",
            ],
            [
                "Velden's sales rose 12 percent to 310 million euros.",
                "Bicycle maker Velden bought Tolk for 45 million euros in March.",
                "The share price fell 3 percent in Aarden as the dividend was lower.",
                "Nora Bakker expects more orders from Denmark.",
            ]),
        (
            [
                "The mountain village of Sorrel was cut off for 4 days after heavy snow closed the road to Birk.",
                "Rescuers from Birk brought 260 kilograms of food up on sledges, their leader Jonas Weil said.",
                "A helicopter flew a boy with a broken leg to Dunmore on Tuesday night.",
                "His mother thanked the pilot Sara Lund, who had landed beside the school.",
                "The council was warned about the slope before the winter, but it refused to pay for a snow fence.",
                "The road will be opened on Thursday if the wind stays below 50 kilometres an hour.",
                "The hotel owner Peter Gall fears that the owners of the ski lift will leave the valley before Christmas.",
            ],
            [
                "Heavy snow cut off Sorrel for 4 days and closed the road to Birk.",
                "Jonas Weil said rescuers from Birk brought 260 kilograms of food on sledges.",
                "Sara Lund landed beside the school and flew a boy with a broken leg to Dunmore.",
                "The council refused to pay for a snow fence before the winter.",
            ]),
        (
            [
                "The coach Marta Silva will leave Rovers in June, the club from Eastham said on Sunday.",
                "Her team won 21 of 30 games and lost the final against Norgate by 2 goals.",
                "Silva was appointed in 2020 and is to be followed by her assistant Dan Croft.",
                "The striker Leo Marsh scored 17 goals and was voted the best player of the league.",
                "He has signed a new contract for 3 years in Eastham and will earn more than any other player.",
                "A ticket for the last game in Eastham will cost £24.",
                "The captain Omar Reyes insists that the board was wrong about the money for a younger team.",
            ],
            [
                "Marta Silva is to leave Rovers in June and will be followed by Dan Croft.",
                "Rovers won 21 of 30 games but lost the final against Norgate.",
                "Leo Marsh scored 17 goals and signed a contract for 3 years.",
                "Tickets for the last game in Eastham cost £24.",
            ]),
        (
            [
                "Doctors at the clinic in Wexley have removed a tumour that weighed 7 kilograms from a woman from Harrow.",
                "The operation lasted 11 hours and was led by the surgeon Anil Rao.",
                "She was released on Wednesday and is in better health than before, her husband said.",
                "A research team in Sandby had built a model of her liver for the surgeons.",
                "Rao told the newspaper Courier that he was more nervous than at his first operation.",
                "Critics of the clinic alleged that the hospital had hidden two deaths after similar operations in the spring.",
            ],
            [
                "Surgeons led by Anil Rao removed a tumour of 7 kilograms in Wexley.",
                "The woman from Harrow was released on Wednesday after an operation of 11 hours.",
                "A team in Sandby had built a model of her liver.",
                "Rao was more nervous than at his first operation, he told the Courier.",
            ]),
    ];

    public static IReadOnlyList<(string[] Sentences, string[] Claims)> German { get; } =
    [
        (
            [
                "Der Hafen von Ternau wird ab dem 3. Mai für 11 Wochen gesperrt, teilte die Hafenmeisterin Ines Falk am Montag mit.",
                "Die Reparatur soll 18,4 Millionen Euro kosten, und das Ministerium in Alden will 60 Prozent davon zahlen.",
                "Die Fischer um Karl Stenn haben den Plan nach einem Treffen von 5 Stunden in Norwald genehmigt.",
                "Der Wirt Jan Reuter behauptet, dass die Arbeiten den ganzen Sommer in der Stadt verderben werden.",
                "Ein Schiff wird in dieser Zeit die Gäste nach Kaland bringen, und er hofft auf mehr Betrieb.",
            ],
            [
                "Ternaus Hafen wird ab dem 3. Mai 11 Wochen lang gesperrt.",
                "Das Ministerium in Alden will 60 Prozent der Reparatur zahlen.",
                "Nach 5 Stunden haben die Fischer um Karl Stenn in Norwald den Plan genehmigt.",
            ]),
        (
            [
                "Das Gericht in Merten hat den früheren Lehrer Paul Adler am Freitag schuldig gesprochen.",
                "Er war im August 2021 festgenommen worden, als die Polizei sein Haus in Ohlau 9 Stunden lang durchsuchte.",
                "Adler hatte 420.000 Euro von 31 Rentnern genommen, sagte die Richterin Helen Marx.",
                "Sein Bruder hat mit dem Geld ein Boot gekauft, das vor dem Prozess verkauft wurde.",
                "Der Anwalt Tom Fahn bestreitet, dass sein Mandant nach Portugal fliehen wollte und dort ein Konto hat.",
            ],
            [
                "Paul Adler ist am Freitag in Merten schuldig gesprochen worden.",
                "Richterin Helen Marx sagte, Adler hatte 31 Rentnern 420.000 Euro genommen.",
                "Die Polizei durchsuchte sein Haus in Ohlau im August 2021 9 Stunden lang.",
            ]),
        (
            [
                "Das Bergdorf Sorrel war nach dem Schnee 4 Tage lang von Birk abgeschnitten.",
                "Helfer aus Birk brachten 260 Kilogramm Lebensmittel, sagte ihr Leiter Jonas Weil am Dienstag.",
                "Eine Pilotin aus Dunmoor hat einen Jungen mit gebrochenem Bein geholt, und seine Mutter war erleichtert.",
                "Die Straße wird am Donnerstag geöffnet, wenn der Wind unter 50 Kilometer fällt.",
                "Der Wirt Peter Gall befürchtet, dass die Besitzer des Lifts das Tal noch vor Weihnachten verlassen.",
            ],
            [
                "Sorrel war 4 Tage lang von Birk abgeschnitten.",
                "Jonas Weil sagte, Helfer aus Birk haben 260 Kilogramm Lebensmittel gebracht.",
                "Die Pilotin aus Dunmoor holte einen Jungen mit gebrochenem Bein.",
            ]),
    ];
}
