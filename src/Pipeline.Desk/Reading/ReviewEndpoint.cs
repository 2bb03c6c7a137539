using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Pipeline.Contracts;
using Pipeline.Desk.Index;
using Pipeline.Ledger.Feedback;
using Pipeline.Operations;

namespace Pipeline.Desk.Reading;

/// <summary>What a reader says of a summary, as <c>feedback</c> messages of other programs do.</summary>
internal static class ReviewEndpoint
{
    public const string Good = "good";

    private const string Path = "/review";

    /// <summary>By a form's value; <see cref="Good"/> comes before them.</summary>
    public static IReadOnlyList<(string Problem, string Words)> Problems { get; } =
    [
        (FeedbackProblem.False, "The article does not say so"),
        (FeedbackProblem.Missing, "The news is left out"),
        (FeedbackProblem.Unclear, "It cannot be understood"),
        (FeedbackProblem.Other, "It is bad for another reason"),
    ];

    public static bool IsFor(PathString path) => path == Path;

    public static void Map(IEndpointRouteBuilder actions) => actions.MapPost(
        Path,
        async (
            [FromForm] string article,
            [FromForm] string? part,
            [FromForm] string verdict,
            [FromForm] string? reason,
            IndexReader index,
            TakeFeedback feedback,
            ClaimsPrincipal person,
            CancellationToken cancellationToken) =>
        {
            if (index.Find(article) is not { } found)
            {
                return Results.NotFound();
            }

            var said = new SummaryFeedback
            {
                DumpId = found.Article.Dump.Id,
                Ordinal = found.Article.Ordinal,
                EventId = found.Event.Id,
                Good = verdict == Good,
                Part = string.IsNullOrEmpty(part) ? null : part,
                Problem = verdict == Good ? null : verdict,
                Reason = reason,
                Reader = person.FindFirstValue(ClaimTypes.NameIdentifier) ?? nameof(Desk),
            };
            try
            {
                return Results.LocalRedirect(
                    $"/articles/{found.Article.ArticleId}?said={(await feedback.KeepAsync(said, cancellationToken) ? "kept" : "gone")}#review");
            }
            catch (ArgumentException)
            {
                return Results.BadRequest("A part of the summary and a verdict that are known are needed.");
            }
        });
}
