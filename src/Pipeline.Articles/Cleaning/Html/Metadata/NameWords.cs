namespace Pipeline.Cleaning.Html.Metadata;

/// <summary>
/// Walks over the words of a class or id: <c>sideBar-top2</c> has side, Bar and top. Parts with digits in them are no words.
/// </summary>
internal ref struct NameWords(ReadOnlySpan<char> name)
{
    private ReadOnlySpan<char> rest = name;

    public ReadOnlySpan<char> Current { get; private set; }

    public bool MoveNext()
    {
        while (!rest.IsEmpty)
        {
            var end = 0;
            while (
                end < rest.Length && char.IsLetterOrDigit(rest[end]) && !(end > 0 && char.IsUpper(rest[end]) && char.IsLower(rest[end - 1]))
            )
            {
                end++;
            }

            var word = rest[..end].TrimEnd("0123456789");
            rest = rest[(end < rest.Length && char.IsLetterOrDigit(rest[end]) ? end : Math.Min(rest.Length, end + 1))..];
            if (word.Length > 1 && !word.ContainsAnyInRange('0', '9'))
            {
                Current = word;
                return true;
            }
        }

        return false;
    }

    public int Count()
    {
        var count = 0;
        while (MoveNext())
        {
            count++;
        }

        return count;
    }
}
