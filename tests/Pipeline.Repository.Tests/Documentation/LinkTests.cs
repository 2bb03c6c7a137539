using System.Text.RegularExpressions;
using Pipeline.Testing;
using Pipeline.Testing.Documentation;

namespace Pipeline.Repository.Tests.Documentation;

/// <summary>What the documentation refers to is there.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. DocumentPage.All.Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_relative_link_leads_to_a_file_and_a_heading(string path)
    {
        var page = DocumentPage.Read(path);

        Assert.DoesNotContain(page.Links, link => !Leads(page, link));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_path_in_code_is_there(string path)
    {
        var named = DocumentPage
            .Read(path)
            .Code.SelectMany(code => RepositoryPath().Matches(code))
            .Select(match => match.Value.TrimEnd('/', '.'));

        Assert.DoesNotContain(named, one => !Exists(one));
    }

    [Fact]
    public void Every_page_is_linked_from_the_readme()
    {
        var linked = DocumentPage.Read("README.md").Links.Select(link => link.Split('#')[0]);

        Assert.DoesNotContain(
            DocumentPage.All.Where(page => page.Path.StartsWith("docs/", StringComparison.Ordinal)),
            page => !linked.Contains(page.Path));
    }

    [Fact]
    public void A_broken_link_and_a_broken_anchor_are_noticed()
    {
        var page = new DocumentPage("docs/page.md", "[a](missing.md) [b](formats.md#missing) [c](#missing)");

        Assert.DoesNotContain(page.Links, link => Leads(page, link));
    }

    private static bool Leads(DocumentPage page, string link)
    {
        var (file, anchor) = link.Split('#') is [var name, var heading] ? (name, heading) : (link, null);
        var target =
            file.Length == 0
                ? page.Path
                : Path.GetRelativePath(RepositoryFiles.Root, Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(page.Path)!, file));
        return Exists(target) && (anchor is null || (file.Length == 0 ? page : DocumentPage.Read(target)).Anchors.Contains(anchor));
    }

    private static bool Exists(string path) => Path.Exists(Path.Combine(RepositoryFiles.Root, path));

    [GeneratedRegex(@"(?<![\w/.-])(?:src|tests|docs|infra|eng|samples|seeds|tools)/[\w./-]*")]
    private static partial Regex RepositoryPath();
}
