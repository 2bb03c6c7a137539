namespace Pipeline;

/// <summary>The classes of rejection. A value is part of the contract: add, never rename.</summary>
public static class RejectionClass
{
    public const string Empty = "empty";
    public const string UnknownFormat = "unknown-form";
    public const string Malformed = "malformed";
    public const string Undecodable = "undecodable";
    public const string NameTooLong = "name-too-long";
    public const string NameUnusable = "name-unusable";
    public const string EntryTooLarge = "entry-too-large";
    public const string ExpandsTooFar = "expands-too-far";
    public const string TooDeep = "too-deep";
    public const string TooManyRejected = "too-many-rejected";
    public const string TooManyArticles = "too-many-articles";
    public const string NotAnArticle = "not-an-article";
    public const string NoText = "no-text";
    public const string TooShort = "too-short";
    public const string NotProse = "not-prose";
    public const string Paywall = "paywall";
    public const string IndexPage = "index-page";
    public const string Listing = "listing";
    public const string Product = "product";
    public const string Forum = "forum";
    public const string Documentation = "documentation";
    public const string Unavailable = "unavailable";
    public const string WrongLanguage = "wrong-language";
    public const string Teaser = "teaser";
    public const string SuspectedMix = "suspected-mix";
    public const string Encrypted = "encrypted";
    public const string Scanned = "scanned";
    public const string TooSlow = "too-slow";
    public const string Unreadable = "unreadable";
    public const string Cancelled = "cancelled";
    public const string Superseded = "superseded";
    public const string Withheld = "withheld";
    public const string Killed = "killed";
    public const string EmbargoUnreadable = "embargo-unreadable";
    public const string ReplyRefused = "reply-refused";
    public const string SourceGone = "source-gone";
}
