using Pipeline.Cli.Files;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Cli.Running;

/// <summary>Brings files into the container and has them accepted.</summary>
internal sealed class RunUploads(IDumpContainer dumps, AcceptDump accept)
{
    /// <param name="file">To upload.</param>
    /// <param name="runId">Part of the blob's name.</param>
    /// <param name="wishes">Of the run.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <returns>The dump, or why there is none.</returns>
    public async Task<(UploadedDump? Dump, Problem? Rejection)> UploadAsync(
        InputFile file,
        string runId,
        UploaderWishes wishes,
        CancellationToken cancellationToken)
    {
        try
        {
            await using var content = File.OpenRead(file.Path);
            var blob = await dumps.UploadAsync(BlobNames.For(runId, file.Path), content, wishes, cancellationToken);
            return (new(file.Path, await accept.RunAsync(blob, cancellationToken)), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, new(RejectionClass.Unreadable, e.Message));
        }
        catch (DumpNameException e)
        {
            return (null, new(RejectionClass.NameTooLong, e.Message));
        }
    }
}
