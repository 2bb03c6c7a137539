namespace Pipeline.Dumps;

/// <summary>How <see cref="RawArticle.Content"/> is to be read.</summary>
public enum Markup
{
    Text,
    Html,
}
