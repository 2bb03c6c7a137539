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
            Predecessor = Names.Id(),
            Revision = long.MaxValue,
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
    public async Task The_versions_of_a_story_are_added_once_each_and_come_back_whole()
    {
        var bare = new StoryMember { StoryId = Names.Id(), DumpId = Names.Id(), Ordinal = 1, ReadyAt = Now };
        var kill = bare with
        {
            Ordinal = int.MaxValue,
            Revision = long.MaxValue,
            SentAt = new DateTimeOffset(1, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)),
            ReadyAt = Now.AddTicks(1),
            IsKill = true,
        };
        var other = bare with { StoryId = Names.Id() };
        var elsewhere = bare with { DumpId = Names.Id(), Revision = 0 };
        foreach (var member in (StoryMember[])[bare, kill, other, elsewhere])
        {
            await Ledger.AddMemberAsync(member, default);
        }

        await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Ledger.AddMemberAsync(bare with { Revision = i, IsKill = true }, default)));

        Assert.Equal(
            new[] { bare, kill, elsewhere }.OrderBy(member => member.DumpId, StringComparer.Ordinal).ThenBy(member => member.Ordinal),
            await ListAsync(Ledger.ListMembersAsync(bare.StoryId, default)));
        Assert.Equal([other], await ListAsync(Ledger.ListMembersAsync(other.StoryId, default)));
        Assert.Empty(await ListAsync(Ledger.ListMembersAsync(Names.Id(), default)));
        Assert.Null(await Ledger.FindStoryAsync(bare.StoryId, default));
    }

    [Fact]
    public async Task Many_versions_of_a_story_are_all_listed()
    {
        var story = Names.Id();
        var dump = Names.Id();
        foreach (var ordinal in Enumerable.Range(1, 130))
        {
            await Ledger.AddMemberAsync(new() { StoryId = story, DumpId = dump, Ordinal = ordinal, ReadyAt = Now }, default);
        }

        Assert.Equal(Enumerable.Range(1, 130), (await ListAsync(Ledger.ListMembersAsync(story, default))).Select(member => member.Ordinal));
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
