namespace Pipeline.Cleaning.Html;

/// <summary>Names and classes of an element and of the one around it: what has the same is laid out alike.</summary>
internal readonly record struct PageShape(string Name, string Classes, string? OuterName, string? OuterClasses);
