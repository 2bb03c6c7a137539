using Pipeline.Summarization.Extractive;

namespace Pipeline.Tests.Summarization;

public sealed class SentenceEditorTests
{
    [Theory]
    [InlineData("LORNE BAY, Vest (NWA) -- The harbour will close on Monday for repairs.", "The harbour will close on Monday for repairs.")]
    [InlineData("Closing time: The harbour at Lorne Bay will close for repairs .", "The harbour at Lorne Bay will close for repairs.")]
    [InlineData("However, the mayor (pictured) opened the new bridge on Monday.", "The mayor opened the new bridge on Monday.")]
    [InlineData("The man who . claims the prize lives in the old mill.", "The man who claims the prize lives in the old mill.")]
    public void What_says_nothing_goes_first(string sentence, string whole) =>
        Assert.Equal(whole, SentenceEditor.Wordings(sentence)[0]);

    [Theory]
    [InlineData("The mayor, who took office in May, will open the new bridge himself.", "The mayor will open the new bridge himself.")]
    [InlineData("The council bought the old mill on the river, adding to its debts.", "The council bought the old mill on the river.")]
    [InlineData("The bridge - the oldest in the valley - will close for eleven weeks.", "The bridge will close for eleven weeks.")]
    public void A_clause_can_go(string sentence, string shorter) =>
        Assert.Contains(shorter, SentenceEditor.Wordings(sentence));

    [Theory]
    [InlineData("The harbour will close for eleven weeks, unless the council finds the money.")]
    [InlineData("According to the magazine, the old mill is full of gold coins.")]
    [InlineData("The mayor took the money for the bridge, according to the magazine.")]
    [InlineData("Despite the rain that fell all of the night, dancing.")]
    [InlineData("He told the council of the flood, \"and then the gates were gone,\" he said.")]
    public void What_turns_the_meaning_stays(string sentence) =>
        Assert.Equal([sentence], SentenceEditor.Wordings(sentence));

    [Theory]
    [InlineData("contrast", "Although the council voted against the plan in May, the ferry will sail again in April.")]
    [InlineData("contrast", "The share of patients rose to 40 per cent in May, but that had dropped to 12 by June.")]
    [InlineData("contrast", "The minister praised the new ferry and its crew, despite the doubts of the harbour board.")]
    [InlineData("contrast", "Despite the doubts of the harbour board, the minister praised the new ferry and its crew.")]
    [InlineData("attribution", "The dam held through the whole of the night, the engineer said on Monday.")]
    [InlineData("attribution", "The captain of the ferry had been drinking for hours, police said.")]
    [InlineData("attribution", "The captain of the ferry had been drinking all night, he was told by the board.")]
    [InlineData("condition", "The ferry will sail again from the third of April, provided the board finds a captain.")]
    [InlineData("coordination", "Lorne scored twice in the cup final, through Hale after twelve long minutes and Ito after seventy.")]
    [InlineData("coordination", "The county pays half of that, a grant covers two million, and the rest comes from the sale of a park.")]
    [InlineData("subject", "In 1902 the council asked a clockmaker from Castellar for an offer, found it too dear and hired a man instead.")]
    [InlineData("subject", "On Monday the board met the union, refused the offer and closed both of the old docks.")]
    [InlineData("sentence", "The boat was raised from the harbour - a wreck from the old war - it will be shown in the museum.")]
    [InlineData("attribution", "The dam held through the whole of the night, as the engineer of the harbour reported on Monday.")]
    [InlineData("attribution", "The bridge over the river - the harbour board said on Monday - will close for eleven weeks.")]
    [InlineData("condition", "The board will sell the old ferry, as long as the council pays for the repairs of the pier.")]
    [InlineData("coordination", "Both of the ferries were sold by the board, after the dock and the crane had been sold.")]
    public void Nothing_goes_that_the_rest_depends_on(string kind, string sentence) =>
        Assert.True(
            SentenceEditor.Wordings(sentence) is [var only] && only == sentence,
            $"{kind}: {string.Join(" / ", SentenceEditor.Wordings(sentence))}");
}
