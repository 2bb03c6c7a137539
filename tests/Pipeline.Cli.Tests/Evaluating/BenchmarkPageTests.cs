using Pipeline.Cli.Evaluating;
using Pipeline.Testing.Documentation;

namespace Pipeline.Cli.Tests.Evaluating;

public sealed class BenchmarkPageTests
{
    /// <summary>A report that gave other figures than the page would be the third digit that nobody should believe.</summary>
    [Fact]
    public void A_report_gives_the_checkers_errors_as_the_page_does()
    {
        var page = DocumentPage.Read("docs/benchmarks.md").Text;

        Assert.True(BenchmarkPage.CheckerErrors.Count > 1);
        Assert.All(BenchmarkPage.CheckerErrors, errors =>
        {
            Assert.InRange(errors.Caught, 1, 99);
            Assert.InRange(errors.Objected, 1, 99);
            Assert.Matches($@"\| {errors.Statements}[^|]* \| {errors.Caught} % [^|]*\| {errors.Objected} % ", page);
        });
    }
}
