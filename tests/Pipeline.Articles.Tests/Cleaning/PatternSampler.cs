using System.Text;

namespace Pipeline.Tests.Cleaning;

/// <summary>Writes texts that a regular expression matches; knows no more of their language than the cues use.</summary>
internal sealed class PatternSampler(string pattern, Random random)
{
    private const int MostRepeats = 3;

    private readonly string pattern = string.Concat(pattern.Where(c => !char.IsWhiteSpace(c)));
    private int at;

    public string Next()
    {
        at = 0;
        return Alternatives();
    }

    private string Alternatives()
    {
        var samples = new List<string> { Sequence() };
        while (at < pattern.Length && pattern[at] == '|')
        {
            at++;
            samples.Add(Sequence());
        }

        return samples[random.Next(samples.Count)];
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var start = at;
            var once = Atom();
            var end = at;
            for (var left = Repeats(); left > 0; left--)
            {
                var after = at;
                at = start;
                text.Append(Atom());
                at = after;
            }

            Assert.True(at >= end, once);
        }

        return text.ToString();
    }

    private int Repeats()
    {
        if (at < pattern.Length && pattern[at] == '?')
        {
            at++;
            return random.Next(2);
        }

        if (at < pattern.Length && pattern[at] is '*' or '+')
        {
            return pattern[at++] == '+' ? 1 : 0;
        }

        if (at >= pattern.Length || pattern[at] != '{')
        {
            return 1;
        }

        var close = pattern.IndexOf('}', at);
        var bounds = pattern[(at + 1)..close].Split(',').Select(int.Parse).ToArray();
        at = close + 1;
        return random.Next(bounds[0], Math.Min(bounds[^1], bounds[0] + MostRepeats) + 1);
    }

    private string Atom()
    {
        switch (pattern[at++])
        {
            case '(':
                at += pattern.AsSpan(at).StartsWith("?:", StringComparison.Ordinal) ? 2 : 0;
                var inner = Alternatives();
                at++;
                return inner;
            case '[':
                var close = pattern.IndexOf(']', at);
                var set = pattern[at..close].Replace(@"\s", " ", StringComparison.Ordinal).Replace(@"\W", "-", StringComparison.Ordinal);
                at = close + 1;
                return set[random.Next(set.Length)].ToString();
            case '\\':
                return pattern[at++] switch { 's' => " ", 'd' => "7", 'w' => "x", 'W' => "-", 'b' => "", var other => other.ToString() };
            case '.':
                return " xq7"[random.Next(4)].ToString();
            case '^' or '$':
                return "";
            case var literal:
                return literal.ToString();
        }
    }
}
