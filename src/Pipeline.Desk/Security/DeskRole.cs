namespace Pipeline.Desk.Security;

/// <summary>Roles of people at the desk.</summary>
internal static class DeskRole
{
    /// <summary>May drop files in, replay, cancel and forget; a role of the same name in Entra.</summary>
    public const string Operator = "operator";
}
