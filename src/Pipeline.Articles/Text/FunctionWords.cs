namespace Pipeline.Text;

/// <summary>Words that say little by themselves. Other languages do without: there, frequency tells.</summary>
internal static class FunctionWords
{
    private static readonly WordSet All = new("""
        a about above after again against ago all almost along already also although always am among an and another any are around as at
        away back be became because been before began behind being below between both but by came can cannot come could did do does doing done
        down during each either else enough even ever every few for from further gave get gets getting give given go goes going gone got had
        has have having he her here hers herself him himself his how however i if in into is it its itself just last least less like made make
        makes making many may me might mine more most much must my myself near never next no nor not now of off often on once one only onto or
        other others our ours out over own per put quite rather really said same say saying says see she should since so some still such take
        than that the their theirs them themselves then there these they this those though three through to together told too took toward
        towards two under until up upon us use used using very via was way we well went were what when where whether which while who whom whose
        why will with within without would yet you your yours yourself
        it's he's she's that's i'm i've don't didn't doesn't isn't wasn't won't can't couldn't wouldn't there's we're they're you're
        der die das den dem des ein eine einen einem einer und oder aber ist sind war waren wird werden wurde wurden hat haben hatte nicht auch
        auf aus bei für im in ist mit nach noch nur sich sie so über um von vor wie zu zum zur dass als an er es wir ich
        le la les un une des du de et ou mais est sont était été a ont pas plus dans en au aux pour par sur avec que qui ce cette ces il elle ils
        el los las una unos unas y o pero es son fue ha han no más en al del para por con que se su sus lo como
        os as um uma e ou mas é são foi não mais em no na nos nas do da dos das para por com que se seu sua ao
        il lo gli i uno ma è sono era ha hanno non più nel nella di del della dei delle per da con che si su al
        het een van en of maar zijn was is heeft hebben niet ook op te dat die voor met aan bij uit
        и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по ее мне было от меня о из ему для это мы был
        """);

    public static bool Contains(ReadOnlySpan<char> word) => All.Contains(word);
}
