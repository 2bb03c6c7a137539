namespace Pipeline.Delivery;

/// <summary>When two addresses are one story's.</summary>
internal static class StoryUrl
{
    /// <summary>What campaigns append; the page is the same without.</summary>
    private static readonly string[] Campaigns = ["utm_", "fbclid=", "gclid=", "mc_cid=", "mc_eid="];

    /// <summary>
    /// Names the story: http and https, the host's case, www., a slash at the end, a fragment and campaign tags make no difference.
    /// </summary>
    /// <returns>Null for what is no address of the web.</returns>
    public static string? IdOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? Identity.OfStory(Canonical(uri)) : null;

    private static string Canonical(Uri uri)
    {
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Campaigns.Any(tag => part.StartsWith(tag, StringComparison.OrdinalIgnoreCase)));
        var host = uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost["www.".Length..] : uri.IdnHost;
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return $"{host}{port}{uri.AbsolutePath.TrimEnd('/')}?{string.Join('&', query)}";
    }
}
