namespace Pipeline.Text;

/// <summary>Words that tell where a sentence begins when a stop alone does not.</summary>
internal static class SentenceWords
{
    // Articles, pronouns, conjunctions and prepositions that rarely go on after an abbreviation or an initial.
    private static readonly WordSet Starters = new("""
        the a an he she it they we you i in on at but and so this that these those his her its their our my there here when while
        after before as if for with by from meanwhile however last what who where why how no not both some many most each
        der die das ein eine einer er sie es wir ihr und aber doch im in am bei mit nach vor seit auch so wenn als dabei dies diese dieser
        le la les un une il elle ils elles ce cette ces et mais dans en au aux pour par selon
        el los las una él ella ellos pero y según este esta
        o os as um uma ele ela eles mas e não segundo
        il lo gli i uno ma anche secondo
        de het een hij zij ze maar ook volgens
        он она оно они мы я это этот эта эти в на по но и а как при после для из к с у
        він вона вони це та але
        """);

    private static readonly WordSet AfterHour = new("""
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec
        est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst utc cet cest ist
        """);

    private static readonly WordSet Saying = new("""
        said says asked asks added adds told replied wrote shouted cried continued joked quipped tweeted wondered
        """);

    private static readonly WordSet OrdinalLeads = new("""
        am der den dem des vom bis zum zur seit die das im für ab zwischen und oder nach vor dieser diesem diesen ihr ihrem ihren ihre sein seinem
        seinen seine zu mit beim auf montag dienstag mittwoch donnerstag freitag samstag sonntag
        """);

    // The names of the months that German writes with capitals: "2. Mai" is a date behind whatever word.
    private static readonly WordSet Months = new("""
        januar jänner februar märz april mai juni juli august september oktober november dezember
        jan feb mrz apr jun jul aug sept okt nov dez jahrhundert
        """);

    public static bool IsStarter(ReadOnlySpan<char> word) => Starters.Contains(word);

    public static bool FollowsHour(ReadOnlySpan<char> word) => AfterHour.Contains(word);

    public static bool IsSaying(ReadOnlySpan<char> word) => Saying.Contains(word);

    public static bool IsMonth(ReadOnlySpan<char> word) => Months.Contains(word);

    public static bool LeadsOrdinal(ReadOnlySpan<char> word) => OrdinalLeads.Contains(word);
}
