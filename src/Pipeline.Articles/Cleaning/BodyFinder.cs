using Pipeline.Cleaning.Learned;

namespace Pipeline.Cleaning;

/// <summary>
/// Finds the article among the blocks of a plain-text dump: the stretch in which prose outweighs everything else, the lead
/// above it, and of the short lines in it those that stand as subheads and list items do.
/// </summary>
internal sealed class BodyFinder
{
    /// <summary>Fewest words of a line that is taken for a paragraph.</summary>
    private const int ShortestParagraph = 9;

    /// <summary>From so many words on a line is prose whatever its end.</summary>
    private const int LongLine = 30;

    private const int MostBars = 3;

    /// <summary>A shorter line that comes again and again is a teaser or a button; a longer one is a lead used twice.</summary>
    private const int ShortestRepeated = 20;

    /// <summary>What a stray line costs a stretch, in words: a few between paragraphs do not end an article.</summary>
    private const int StrayCost = 2;

    /// <summary>What a notice costs: they stand below articles more than in them.</summary>
    private const int NoticeCost = 3;

    /// <summary>What a heading costs that stands below articles, and the most that any gap does: after it the article may go on.</summary>
    private const int GapCost = 90;

    /// <summary>Most words of a subhead; longer lines that end no sentence are other articles' headlines, and captions.</summary>
    private const int LongestSubhead = 14;

    private const int SmallestGap = 2;

    /// <summary>Share of the words that are prose in a text without furniture.</summary>
    private const double LeastProse = 0.5;

    private const int IslandWordsPerStray = 12;

    private const double IslandShare = 0.15;

    /// <summary>
    /// Among the last ones authors are presented; above them "X is a writer" is part of the article. Among the first ones stand teasers.
    /// </summary>
    private const int OuterParagraphs = 3;

    /// <summary>More short lines than this below the lead are teasers.</summary>
    private const int LongestSubheads = 2;

    /// <summary>Share of the words that the model keeps of a text that somebody has cleaned, whatever its lines look like.</summary>
    private const double CleanShare = 0.4;

    /// <summary>In words: fewer may come again in an article.</summary>
    private const int ShortestTeaser = 4;

    private const string Repeated = "repeated";

    private const string Above = "stands above the article";

    private const string Ending = "heads what stands below articles";

    /// <summary>More short lines than this in a row are a menu, or teasers, unless they are a list.</summary>
    private const int LongestRun = 6;

    /// <summary>Between headline and body there is a lead, not a page.</summary>
    private const int LeadReach = 80;

    private readonly IReadOnlyList<TextBlock> blocks;
    private readonly CancellationToken cancellationToken;
    private readonly int[] words;
    private readonly bool[] prose;
    private readonly string[] reasons;
    private readonly (int First, int Count)[] copies;

    private BodyFinder(IReadOnlyList<TextBlock> blocks, CancellationToken cancellationToken)
    {
        this.cancellationToken = cancellationToken;
        this.blocks = blocks;
        words = [.. blocks.Select(block => block.Words)];
        prose = new bool[blocks.Count];
        reasons = new string[blocks.Count];
        copies = Copies();
        Judge();
    }

    /// <returns>For each block whether it is body, and why.</returns>
    /// <remarks>With <paramref name="hasTitle"/> the title is known from elsewhere, so that a text without furniture begins with its first
    /// line.</remarks>
    public static IReadOnlyList<BlockVerdict> Find(IReadOnlyList<TextBlock> blocks, bool hasTitle, CancellationToken cancellationToken) =>
        Find(blocks, hasTitle, BlockModels.Lines, cancellationToken);

    /// <param name="blocks">The text's lines.</param>
    /// <param name="hasTitle">The title is known from elsewhere.</param>
    /// <param name="model">What was learned; null for the rules alone.</param>
    /// <param name="cancellationToken">Looked at between blocks.</param>
    internal static IReadOnlyList<BlockVerdict> Find(
        IReadOnlyList<TextBlock> blocks,
        bool hasTitle,
        BlockModel? model,
        CancellationToken cancellationToken)
    {
        var finder = new BodyFinder(blocks, cancellationToken);
        var kept = finder.Kept(hasTitle, model);
        var verdicts = new BlockVerdict[blocks.Count];
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = new(kept[i], finder.reasons[i], blocks[i].Text);
        }

        return verdicts;
    }

    /// <summary>What the learned step asks of each block.</summary>
    public static FeatureTable Features(IReadOnlyList<TextBlock> blocks, CancellationToken cancellationToken) =>
        new BodyFinder(blocks, cancellationToken).Features();

    private FeatureTable Features() => LineFeatures.Of(blocks, [.. copies.Select(copy => copies[copy.First].Count)], prose, BestStretch());

    private void Judge()
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = blocks[i].Text;
            var first = copies[i].First;
            reasons[i] =
                blocks[i].Cue is Cue.Ending ? Ending
                : copies[first].Count > 1 && (words[i] < ShortestRepeated || first < i) ? Repeated
                : blocks[i].Cue is Cue.Notice or Cue.Label ? "reads as page furniture"
                : "";
            prose[i] =
                reasons[i].Length == 0
                && ((words[i] >= ShortestParagraph && Prose.EndsSentence(text)) || (words[i] >= LongLine && IsRunning(text)));
        }
    }

    /// <summary>Whether a long line is not cut up as menus and clouds of tags are.</summary>
    private static bool IsRunning(string text) => text.AsSpan().Count('|') <= MostBars;

    /// <summary>For each block the first one with its text, and for that one how many there are.</summary>
    private (int First, int Count)[] Copies()
    {
        var found = new (int First, int Count)[blocks.Count];
        var known = new Dictionary<string, int>(blocks.Count, StringComparer.Ordinal);
        for (var i = 0; i < blocks.Count; i++)
        {
            found[i].First = known.TryAdd(blocks[i].Text, i) ? i : known[blocks[i].Text];
            found[found[i].First].Count++;
        }

        return found;
    }

    private bool[] Kept(bool hasTitle, BlockModel? model)
    {
        var kept = new bool[blocks.Count];
        var first = Array.IndexOf(prose, true);
        if (IsClean(first))
        {
            for (var i = 0; i < blocks.Count; i++)
            {
                (kept[i], reasons[i]) =
                    i < first && !(hasTitle && reasons[i].Length == 0)
                        ? (false, Above)
                        : (true, prose[i] ? "prose" : "of a text without furniture");
            }

            return kept;
        }

        bool[] barred = [.. Enumerable.Range(0, blocks.Count).Select(IsBarred)];
        KeepByRules(kept, hasTitle);
        if (
            model is not null
            && blocks.Count >= BlockModel.FewestBlocks
            && BlockModel.Knows(blocks.Where((_, i) => kept[i]).Select(block => block.Text)))
        {
            KeepByModel(kept, model, barred, hasTitle ? 0 : Math.Max(0, Array.IndexOf(kept, true)));
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            reasons[i] = reasons[i].Length > 0 ? reasons[i] : "not part of the article";
        }

        return kept;
    }

    private void KeepByRules(bool[] kept, bool hasTitle)
    {
        var (from, to) = BestStretch();
        to = WithoutAuthors(from, WithoutLastIslands(from, to));
        for (var i = from; i < to; i++)
        {
            if (prose[i])
            {
                (kept[i], reasons[i]) = (true, "prose");
            }
        }

        var title = hasTitle ? -1 : TitleFinder.Find(blocks, [.. Enumerable.Range(from, to - from).Where(i => kept[i])]) ?? -1;
        KeepLead(kept, title, from);
        KeepShortLines(kept, Math.Max(from, title + 1), to);
    }

    /// <summary>
    /// Judges each line from <paramref name="first"/> on by what was learned from articles, unless that leaves next to nothing of what the
    /// rules keep.
    /// </summary>
    private void KeepByModel(bool[] kept, BlockModel model, bool[] barred, int first)
    {
        var learned = model.Judge(Features(), barred, kept);
        Array.Clear(learned, 0, first); // What stands above the body that the rules see is where the title is looked for.
        var (byRules, byModel, all) = (0, 0, 0);
        for (var i = 0; i < blocks.Count; i++)
        {
            all += words[i];
            byRules += kept[i] ? words[i] : 0;
            byModel += learned[i] ? words[i] : 0;
        }

        if (byModel >= CleanShare * all && !barred.Contains(true))
        {
            Array.Fill(learned, true, first, learned.Length - first);
        }
        else if (!BlockModel.IsTrusted(byModel, byRules))
        {
            return;
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            if (learned[i] != kept[i])
            {
                (kept[i], reasons[i]) = (learned[i], learned[i] ? BlockModel.Kept : BlockModel.Dropped);
            }
        }
    }

    /// <summary>
    /// Whether nothing from the first prose on is furniture, and most of it prose: then it is an article that somebody has cleaned or
    /// written.
    /// </summary>
    private bool IsClean(int first)
    {
        if (first < 0)
        {
            return false;
        }

        var (inProse, all, paragraphs, run) = (0, 0, 0, 0);
        for (var i = first; i < blocks.Count; i++)
        {
            run = prose[i] ? 0 : run + 1;
            paragraphs += prose[i] ? 1 : 0;
            if (IsBarred(i) || (run > LongestSubheads && paragraphs < OuterParagraphs))
            {
                return false;
            }

            all += words[i];
            inProse += prose[i] ? words[i] : 0;
        }

        return inProse >= LeastProse * all;
    }

    /// <summary>
    /// Whether a line is none of the body wherever it stands. A few words may come again in an article: in tables, above each item of a
    /// list.
    /// </summary>
    private bool IsBarred(int i) => blocks[i].Cue is not Cue.None || (reasons[i] == Repeated && words[i] >= ShortestTeaser);

    /// <summary>The stretch with the largest sum of words of prose less the cost of stray lines.</summary>
    private (int From, int To) BestStretch()
    {
        var (best, bestFrom, bestTo) = (0, 0, 0);
        var (sum, from, gap) = (0, 0, 0);
        for (var i = 0; i < blocks.Count; i++)
        {
            var cost = reasons[i] == Ending ? GapCost : Math.Min(GapCost - gap, reasons[i].Length > 0 ? NoticeCost : StrayCost);
            gap = prose[i] ? 0 : Math.Min(GapCost, gap + cost);
            sum += prose[i] ? words[i] : -cost;
            if (sum <= 0)
            {
                (sum, from) = (0, i + 1);
            }
            else if (sum > best)
            {
                (best, bestFrom, bestTo) = (sum, from, i + 1);
            }
        }

        return (bestFrom, bestTo);
    }

    /// <summary>Ends before the first of the last paragraphs that presents an author.</summary>
    private int WithoutAuthors(int from, int to)
    {
        var last = Enumerable.Range(from, to - from).Where(i => prose[i]).Reverse().Take(OuterParagraphs).ToList();
        var author = last.FindLastIndex(i => i > from && Cues.PresentsAuthor(blocks[i].Text, words[i]));
        return author < 0 ? to : last[author];
    }

    /// <summary>A little prose at the end, behind more stray lines than it has sentences, is a notice or a teaser.</summary>
    private int WithoutLastIslands(int from, int to)
    {
        var total = Enumerable.Range(from, to - from).Where(i => prose[i]).Sum(i => words[i]);
        while (true)
        {
            var (i, island, gap) = (to, 0, 0);
            for (; i > from && prose[i - 1]; i--)
            {
                island += words[i - 1];
            }

            for (; i > from && !prose[i - 1]; i--)
            {
                gap++;
            }

            if (i == from || gap < SmallestGap || island > IslandWordsPerStray * gap || island > IslandShare * total)
            {
                return to;
            }

            to = i;
        }
    }

    private void KeepLead(bool[] kept, int title, int from)
    {
        if (title < 0 || from - title > LeadReach)
        {
            return;
        }

        for (var i = title + 1; i < from; i++)
        {
            if (prose[i])
            {
                (kept[i], reasons[i]) = (true, "lead");
            }
        }
    }

    /// <summary>Short lines with the article above and below them: subheads, quotes, list items.</summary>
    private void KeepShortLines(bool[] kept, int from, int to)
    {
        var run = new List<int>();
        for (var i = from; i < to; i++)
        {
            if (!kept[i])
            {
                run.Add(i);
                continue;
            }

            if (run.Count <= LongestRun)
            {
                foreach (var line in run.Where(line => reasons[line].Length == 0 && words[line] <= LongestSubhead))
                {
                    (kept[line], reasons[line]) = (true, "short line of the article");
                }
            }

            run.Clear();
        }
    }
}
