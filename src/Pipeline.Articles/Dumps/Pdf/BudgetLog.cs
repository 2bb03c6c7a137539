using UglyToad.PdfPig.Logging;

using Pipeline.Dumps.Blocks;

namespace Pipeline.Dumps.Pdf;

/// <summary>Carries a document's budget to the package's callbacks, which get its options and nothing else; logs nothing.</summary>
internal sealed class BudgetLog(DocumentBudget budget) : ILog
{
    public DocumentBudget Budget => budget;

    public void Debug(string message)
    {
    }

    public void Debug(string message, Exception ex)
    {
    }

    public void Warn(string message) => budget.Check();

    public void Error(string message) => budget.Check();

    public void Error(string message, Exception ex) => budget.Check();
}
