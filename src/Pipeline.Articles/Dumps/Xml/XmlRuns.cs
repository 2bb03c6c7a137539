namespace Pipeline.Dumps.Xml;

/// <summary>
/// Follows XML character by character and cuts what is too long before a parser holds it: a text, a CDATA section, an
/// attribute's value, or the attributes of one tag. One character or attribute more than the limit is left, by which the
/// reader knows. What comments say goes.
/// </summary>
/// <param name="longest">Of one run, in characters.</param>
/// <param name="attributes">Of one tag.</param>
internal sealed class XmlRuns(int longest, int attributes)
{
    private const string CDataStart = "[CDATA[";

    private Place place;
    private char quote;
    private int run;
    private int seen;
    private int matched;

    private enum Place
    {
        Text,
        Open,
        Tag,
        Value,
        Declaration,
        Comment,
        CData,
    }

    /// <summary>What an ampersand does not begin a reference in.</summary>
    public bool IsLiteral => place is Place.CData or Place.Comment;

    /// <summary>Takes the next character.</summary>
    /// <param name="c">The character.</param>
    /// <param name="closing">What to write in its place where a cut run ends; null: the character itself.</param>
    /// <returns>False: the character is cut.</returns>
    public bool Keeps(char c, out string? closing)
    {
        closing = null;
        switch (place)
        {
            case Place.Text:
                return c == '<' ? Enter(Place.Open) : Counted();
            case Place.Open:
                _ = Enter(c switch { '!' or '?' => Place.Declaration, _ => Place.Tag });
                (seen, matched) = (0, c == '?' ? -1 : 0);
                return true;
            case Place.Tag:
                return InTag(c);
            case Place.Value when c == quote:
                place = Place.Tag;
                return seen <= attributes + 1;
            case Place.Value:
                return Counted() && seen <= attributes + 1;
            case Place.Declaration:
                return InDeclaration(c);
            case Place.Comment:
                return InComment(c, out closing);
            default:
                return InCData(c, out closing);
        }
    }

    private bool InTag(char c)
    {
        switch (c)
        {
            case '>':
                return Enter(Place.Text);
            case '"' or '\'':
                quote = c;
                seen++;
                _ = Enter(Place.Value);
                return seen <= attributes + 1;
            case '/':
                return true;
            default:
                return seen <= attributes && Counted();
        }
    }

    // matched: how much of <!-- or <![CDATA[ is there; -1 when it can be neither.
    private bool InDeclaration(char c)
    {
        if (c == '>')
        {
            return Enter(Place.Text);
        }

        if (matched >= 0 && c == '-' && run < 2)
        {
            return ++run < 2 || Enter(Place.Comment);
        }

        if (matched >= 0 && c == CDataStart[matched])
        {
            return ++matched < CDataStart.Length || Enter(Place.CData);
        }

        matched = -1;
        return Counted();
    }

    // Nobody reads comments, and two hyphens in one would be an error.
    private bool InComment(char c, out string? closing)
    {
        closing = c == '>' && matched >= 2 ? "-->" : null;
        if (closing is not null)
        {
            return Enter(Place.Text);
        }

        matched = c == '-' ? matched + 1 : 0;
        return false;
    }

    private bool InCData(char c, out string? closing)
    {
        closing = null;
        if (c == '>' && matched >= 2)
        {
            // Beyond the limit its marks were cut.
            closing = run > longest + 1 ? "]]>" : null;
            return Enter(Place.Text);
        }

        matched = c == ']' ? matched + 1 : 0;
        return Counted();
    }

    private bool Enter(Place next)
    {
        (place, run, matched) = (next, 0, 0);
        return true;
    }

    private bool Counted() => ++run <= longest + 1;
}
