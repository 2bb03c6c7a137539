using Pipeline.Dumps.Entries;

namespace Pipeline.Dumps.Failures;

/// <summary>An exception that a reader, or the library behind it, should not have thrown over the bytes of a dump.</summary>
internal static class ReaderFailure
{
    /// <summary>Whether the bytes are at fault: neither the storage nor the memory nor whoever ended the reading.</summary>
    public static bool Is(Exception e) =>
        e is not (DumpRejectedException or DumpSourceException or OperationCanceledException or OutOfMemoryException);

    /// <summary>Reads one entry; if its reader fails over it, it is rejected alone.</summary>
    public static EntryContent Caught(Func<EntryContent> read) => CaughtOrNone(() => read())!.Value;

    /// <summary>As <see cref="Caught"/>, of what may be no entry at all.</summary>
    public static EntryContent? CaughtOrNone(Func<EntryContent?> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (Is(e))
        {
            return Of(e);
        }
    }

    /// <summary>The type only: messages of foreign exceptions may quote content.</summary>
    public static Problem Of(Exception e) =>
        new(RejectionClass.Unreadable, $"makes its reader fail ({e.GetType().Name})");
}
