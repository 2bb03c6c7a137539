using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Pipeline.Desk.Watching;
using Pipeline.Documents;
using Pipeline.Operations;

namespace Pipeline.Desk.Mending;

/// <summary>What an operator does from the page. Each calls what the command of the same name calls.</summary>
internal static class MendEndpoints
{
    public static void Map(IEndpointRouteBuilder actions)
    {
        actions.MapPost("/mend/replay", (
            IFormCollection form, DeadLetterBox box, ReplayDeadLetter replay, FlowReader flow, CancellationToken cancellationToken) =>
            ChangeAsync(
                form,
                box,
                flow,
                "replayed",
                async letter => await replay.RunAsync(letter, cancellationToken) is not ReplayOutcome.Gone,
                cancellationToken));
        actions.MapPost("/mend/discard", async (
            IFormCollection form, DeadLetterBox box, FlowReader flow, CancellationToken cancellationToken) =>
            form[LetterForm.Sure] != "true"
                ? Results.LocalRedirect($"/discard{LetterForm.Query(form)}")
                : await ChangeAsync(
                    form,
                    box,
                    flow,
                    "discarded",
                    async letter =>
                    {
                        await box.DiscardAsync(letter, cancellationToken);
                        return true;
                    },
                    cancellationToken));
        actions.MapPost("/dumps/{id}/cancel", async (string id, CancelDump cancel, FlowReader flow, CancellationToken cancellationToken) =>
        {
            var dump = Identity.IsIdentity(id) ? await cancel.RunAsync(id, cancellationToken) : null;
            flow.Expire();
            return dump is null ? Results.NotFound() : Results.LocalRedirect($"/dumps/{id}");
        }).WithMetadata(new RequireAntiforgeryTokenAttribute());
        actions.MapPost("/forget",
            async ([FromForm] string dump, [FromForm] int? article, Forget forget, FlowReader flow, CancellationToken cancellationToken) =>
        {
            if (!Identity.IsIdentity(dump))
            {
                return Results.NotFound();
            }

            var known = article is { } ordinal
                ? await forget.ArticleAsync(dump, ordinal, cancellationToken) is not null
                : await forget.DumpAsync(dump, cancellationToken) is not null;
            flow.Expire();
            return known ? Results.LocalRedirect($"/dumps/{dump}?done=forgotten") : Results.NotFound();
        });
    }

    private static async Task<IResult> ChangeAsync(
        IFormCollection form,
        DeadLetterBox box,
        FlowReader flow,
        string done,
        Func<DeadLetter, Task<bool>> change,
        CancellationToken cancellationToken)
    {
        var (count, gone) = (0, 0);
        await foreach (var letter in LetterForm.Of(form).ReadAsync(box, cancellationToken))
        {
            _ = await change(letter) ? count++ : gone++;
        }

        flow.Expire();
        var dump = form[LetterForm.Dump].ToString() is { Length: > 0 } id ? $"&dump={Uri.EscapeDataString(id)}" : "";
        return Results.LocalRedirect($"/mend?done={done}&count={count}&gone={gone}{dump}");
    }
}
