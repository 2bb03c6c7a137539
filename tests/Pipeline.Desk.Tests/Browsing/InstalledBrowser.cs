namespace Pipeline.Desk.Tests.Browsing;

/// <summary>The browser of this machine that the tests drive: Chromium, Chrome or Edge.</summary>
internal static class InstalledBrowser
{
    /// <summary>The path of a browser, where it is none of those looked for.</summary>
    public const string PathVariable = "PIPELINE_BROWSER";

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly string[] MacApplications = ["Google Chrome", "Chromium", "Microsoft Edge"];

    private static readonly string[] WindowsPrograms = [@"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    /// <returns>Null when there is none.</returns>
    public static string? Find() => Candidates().FirstOrDefault(File.Exists);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } given)
        {
            return [given];
        }

        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var programs = new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }.Select(Environment.GetEnvironmentVariable).OfType<string>();
        return
        [
            .. Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + ending))),
            .. MacApplications.Select(name => $"/Applications/{name}.app/Contents/MacOS/{name}"),
            .. WindowsPrograms.SelectMany(program => programs.Select(folder => Path.Combine(folder, program))),
        ];
    }
}
