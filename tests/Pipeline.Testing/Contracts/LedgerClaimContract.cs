using Pipeline.Ledger;
using static Pipeline.Testing.Contracts.LedgerSamples;

namespace Pipeline.Testing.Contracts;

/// <summary>How every <see cref="ILedger"/> keeps stories and grants claims.</summary>
public abstract class LedgerClaimContract
{
    protected abstract ILedger Ledger { get; }

    [Fact]
    public async Task A_story_is_added_once_and_changed_by_who_read_its_last_version()
    {
        var story = new StoryRow
        {
            Id = Names.Id(),
            DumpId = Names.Id(),
            Ordinal = 7,
            ArticleId = Names.Id(),
            TextId = Names.Id(),
            EventId = Names.Id(),
            ReadyAt = Now,
            PublishedAt = new DateTimeOffset(1, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)),
            Supersedes = Names.Id(),
        };
        Assert.Null(await Ledger.FindStoryAsync(story.Id, default));

        var added = Assert.Single(
            await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Ledger.TryAddAsync(story, default))),
            row => row is not null
        )!;
        Assert.Equal(story with { Version = added.Version }, await Ledger.FindStoryAsync(story.Id, default));
        var changed = await Task.WhenAll(
            Enumerable
                .Range(1, 6)
                .Select(i => Ledger.TryUpdateAsync(added with { Ordinal = i, PublishedAt = null, Supersedes = null }, default)));

        Assert.Equal(Assert.Single(changed, row => row is not null), await Ledger.FindStoryAsync(story.Id, default));
    }

    [Fact]
    public async Task Of_many_claims_on_a_text_at_once_one_is_granted()
    {
        var text = Names.Id();

        var claims = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Ledger.TryClaimAsync(text, "p", Now, Now.AddMinutes(5), default)));

        Assert.True(Assert.Single(claims, claim => claim is not null)!.IsFirst);
        Assert.NotNull(await Ledger.TryClaimAsync(text, "other", Now, Now.AddMinutes(5), default));
    }

    [Fact]
    public async Task A_claim_is_free_again_when_it_ran_out_but_nobody_is_first_twice()
    {
        var text = Names.Id();
        var until = Now.AddMinutes(5);
        await Ledger.TryClaimAsync(text, "p", Now, until, default);

        Assert.Null(await Ledger.TryClaimAsync(text, "p", until.AddTicks(-1), until.AddHours(1), default));
        Assert.False((await Ledger.TryClaimAsync(text, "p", until, until.AddHours(1), default))!.IsFirst);
        Assert.Null(await Ledger.TryClaimAsync(text, "p", until, until.AddHours(1), default));
    }

    [Fact]
    public async Task A_claim_that_is_given_back_is_free_and_one_that_was_lost_cannot_be_given_back()
    {
        var text = Names.Id();
        var first = (await Ledger.TryClaimAsync(text, "p", Now, Now.AddMinutes(5), default))!;
        await Ledger.ReleaseAsync(first, default);
        Assert.NotNull(await Ledger.TryClaimAsync(text, "p", Now, Now.AddMinutes(5), default));

        await Ledger.ReleaseAsync(first, default);

        Assert.Null(await Ledger.TryClaimAsync(text, "p", Now, Now.AddMinutes(5), default));
    }
}
