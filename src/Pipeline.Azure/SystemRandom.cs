namespace Pipeline.Azure;

/// <summary>The one place that chance comes from; everything else is given a <see cref="Random"/>.</summary>
internal static class SystemRandom
{
#pragma warning disable RS0030 // this is the adapter that the rule sends everybody to
    public static Random Create() => Random.Shared;
#pragma warning restore RS0030
}
