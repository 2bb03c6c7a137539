namespace Pipeline.Entities;

/// <summary>Finds names in sentences: runs of words with capitals, less what has a capital for another reason.</summary>
internal static class NameReader
{
    /// <summary>A run that is longer is a list. Words.</summary>
    private const int Longest = 16;

    /// <summary>
    /// Adds what is a name by itself, and each run without one, as names may be in it that the text has elsewhere.
    /// </summary>
    public static void Read(NameSentence words, List<Mention> mentions)
    {
        var runs = new RunReader(words);
        var capitals = new CapitalNames(words);
        var nouns = new NounNames(words);
        for (var first = 0; first < words.Count; first++)
        {
            if (!words[first].IsCapital || (words.IsFunction(first) && !runs.BeginsName(first)))
            {
                continue;
            }

            var last = runs.EndOf(first);
            if (last - first < Longest)
            {
                var count = mentions.Count;
                if (!words.IsLine)
                {
                    if (words.Language.HasCapitalNouns)
                    {
                        nouns.Read(first, last, mentions);
                    }
                    else
                    {
                        capitals.Read(first, last, mentions);
                    }
                }

                if (!mentions[count..].Exists(mention => mention.IsFirm))
                {
                    mentions.RemoveRange(count, mentions.Count - count);
                    mentions.Add(words.Mention(first, last, Signs.None, isFirm: false));
                }
            }

            first = last;
        }
    }
}
