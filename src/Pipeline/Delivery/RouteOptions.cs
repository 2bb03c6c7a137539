using Pipeline.Storage;

namespace Pipeline.Delivery;

/// <summary>One output queue and its filters. An empty list lets everything through; all filters must match.</summary>
public sealed class RouteOptions
{
    /// <summary>Required: a queue other than those of the stages.</summary>
    public string Queue { get; set; } = "";

    /// <summary>Kinds of events. Default: summarized and forgotten.</summary>
    public IList<EventKind> Events { get; } = [];

    /// <summary>BCP 47; <c>en</c> lets <c>en-GB</c> through.</summary>
    public IList<string> Languages { get; } = [];

    /// <summary>Host names; <c>example.org</c> lets <c>news.example.org</c> through.</summary>
    public IList<string> Sites { get; } = [];

    /// <summary>Sections as the articles name them; case does not matter.</summary>
    public IList<string> Sections { get; } = [];

    /// <summary>Top-level Media Topics, by code such as <c>04000000</c>, English name, or word such as <c>economy</c>.</summary>
    public IList<string> Topics { get; } = [];

    /// <summary>Words or phrases, one of which must be in the title or the body; whole words, case does not matter.</summary>
    public IList<string> Words { get; } = [];

    /// <summary>
    /// People, organisations and places, one of which the text must name in this spelling, whole; case does not matter.
    /// </summary>
    public IList<string> Entities { get; } = [];

    /// <summary>Names of dumps: prefixes that end in <c>/</c>, or globs with <c>*</c> and <c>**</c>.</summary>
    public IList<string> Dumps { get; } = [];

    /// <summary>For summaries that are shortened or written during an outage. Default include.</summary>
    public Degraded Degraded { get; set; }

    /// <summary>For summaries with a statement that could not be checked. Default deliver.</summary>
    public Unchecked Unchecked { get; set; }

    /// <summary>How much of a summary is sent. Default full.</summary>
    public RouteContent Content { get; set; }

    /// <summary>For articles whose text an earlier article had. Default deliver.</summary>
    public Repeats Repeats { get; set; }

    /// <summary>For plain copies, which add nothing to an earlier article. Default deliver.</summary>
    public CopyRule Copies { get; set; }

    /// <summary>For older versions of a story that come after a newer one. Default deliver.</summary>
    public Superseded Superseded { get; set; }

    /// <summary>How messages are encoded. Default base64.</summary>
    public MessageEncoding Encoding { get; set; }
}
