namespace Pipeline.Contracts;

/// <summary>One of the 17 top-level topics of the IPTC's Media Topics.</summary>
/// <param name="Code">Such as <c>04000000</c>.</param>
/// <param name="Name">In English.</param>
public sealed record ArticleTopic(string Code, string Name);
