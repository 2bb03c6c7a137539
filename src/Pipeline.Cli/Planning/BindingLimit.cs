namespace Pipeline.Cli.Planning;

/// <summary>What keeps a load from being worked off faster.</summary>
internal enum BindingLimit
{
    /// <summary>The deployment's tokens a minute.</summary>
    Tokens,

    /// <summary>The deployment's requests a minute.</summary>
    Requests,

    /// <summary>Calls at a time: more instances would be faster.</summary>
    Instances,
}
