using Pipeline.Harness.Reading;

namespace Pipeline.Harness.Reconciling;

/// <summary>Holds each completed event against the ledger's rows, as they were when it was read and as they are in the end.</summary>
internal sealed class CompletionReconciliation(Account account, Findings findings)
{
    public void Run()
    {
        foreach (var effect in account.Effects)
        {
            if (effect.Completed is not { } told)
            {
                continue;
            }

            var last = RowCount.Of(account.Articles.Values.Where(row => row.DumpId == told.Dump.Id).Select(row => row.State));
            foreach (var (rows, when) in new[] { (effect.Rows, "when it was read"), (last, "in the end") })
            {
                if (rows is null || !rows.Is(told))
                {
                    findings.Wrong.Add(
                        $"dump {told.Dump.Name} was told as {told.State} with {told.Articles} articles, {told.Delivered} delivered, {told.Rejected} rejected, {told.Cancelled} cancelled, {told.Forgotten} forgotten, {told.Dead} dead; {when} its rows were {rows}"
                    );
                }
            }
        }
    }
}
