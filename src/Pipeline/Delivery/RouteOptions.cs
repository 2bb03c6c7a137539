using Pipeline.Storage;

namespace Pipeline.Delivery;

/// <summary>One output queue and what goes there. An empty list lets everything through; of several filters all must hold.</summary>
public sealed class RouteOptions
{
    /// <summary>Required. Any queue but those that the stages work from.</summary>
    public string Queue { get; set; } = "";

    /// <summary>Default: summarized and forgotten.</summary>
    public IList<EventKind> Events { get; } = [];

    /// <summary>BCP 47; <c>en</c> lets <c>en-GB</c> through.</summary>
    public IList<string> Languages { get; } = [];

    /// <summary>Host names; <c>example.org</c> lets <c>news.example.org</c> through.</summary>
    public IList<string> Sites { get; } = [];

    /// <summary>Sections as the articles name them; case does not matter.</summary>
    public IList<string> Sections { get; } = [];

    /// <summary>Codes of top-level Media Topics, as <c>04000000</c>, or their English names.</summary>
    public IList<string> Topics { get; } = [];

    /// <summary>Words or phrases of which one must be in the title or the body; whole words, case does not matter.</summary>
    public IList<string> Words { get; } = [];

    /// <summary>Names of dumps: prefixes that end in <c>/</c>, or globs with <c>*</c> and <c>**</c>.</summary>
    public IList<string> Dumps { get; } = [];

    /// <summary>Default include.</summary>
    public Degraded Degraded { get; set; }

    /// <summary>Default deliver.</summary>
    public Unchecked Unchecked { get; set; }

    /// <summary>Default full.</summary>
    public RouteContent Content { get; set; }

    /// <summary>Default deliver.</summary>
    public Repeats Repeats { get; set; }

    /// <summary>Default deliver.</summary>
    public CopyRule Copies { get; set; }

    /// <summary>Default deliver.</summary>
    public Superseded Superseded { get; set; }

    /// <summary>Default base64.</summary>
    public MessageEncoding Encoding { get; set; }
}
