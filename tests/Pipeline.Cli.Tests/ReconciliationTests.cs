using System.Text.Json;
using Azure.Storage.Blobs;
using Pipeline.Contracts;
using Pipeline.Documents;
using Pipeline.Harness.Feeding;
using Pipeline.Harness.Reading;
using Pipeline.Harness.Reconciling;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Summarization.Models;
using RunAccount = Pipeline.Harness.Reconciling.Account;

namespace Pipeline.Cli.Tests;

/// <summary>The fault harness finds what went wrong: from an account that adds up, one thing is changed.</summary>
public sealed class ReconciliationTests(AzuriteFixture emulator)
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();
    private static readonly Dictionary<string, int> NoOthers = [];

    private readonly IReadOnlyList<FedDump> fed =
    [
        .. Feed.Create(40, new Random(3)),
        new("stub.txt", [], [new FedArticle(40, IsStub: true)]),
    ];
    private readonly RunAccount account = new();

    public static TheoryData<string> Changes => [.. Spoilers.Keys];

    /// <summary>What is done to the account, and how it has to be found.</summary>
    private static Dictionary<string, (Action<RunAccount> Spoil, Func<Findings, int> Found)> Spoilers { get; } =
        new()
        {
            ["an effect is missing"] = (account => account.Effects.Remove(Summarized(account)), found => found.Lost.Count),
            ["an effect happened twice"] = (
                account => account.Effects.Add(Summarized(account) with { EventId = "another" }),
                found => found.Wrong.Count),
            ["an effect has another's id"] = (
                account => Replace(account, effect => effect with { EventId = "another" }),
                found => found.Wrong.Count),
            ["a summary is another article's"] = (
                account => Replace(account, effect => effect with { Summarized = effect.Summarized! with { Summary = "Of no place." } }),
                found => found.Wrong.Count),
            ["evidence is not in the text"] = (
                account =>
                    Replace(
                        account,
                        effect => effect with { Summarized = effect.Summarized! with { KeyPoints = [new("", [new(1, 9, "anything")])] } }),
                found => found.Wrong.Count),
            ["a payload came by claim check without need"] = (
                account => Replace(account, effect => effect with { IsByReference = !effect.IsByReference }),
                found => found.Wrong.Count),
            ["a row is missing"] = (
                account => account.Articles.Remove(account.Articles.First(row => row.Value.State is ArticleState.Delivered).Key),
                found => found.Lost.Count),
            ["a row is not settled"] = (
                account => ReplaceRow(account, row => row with { State = ArticleState.Ready }),
                found => found.Lost.Count),
            ["a row left its lane"] = (
                account => ReplaceRow(account, row => row with { IsUrgent = !row.IsUrgent }),
                found => found.Wrong.Count),
            ["a row is of no article"] = (
                account => account.Articles.Add((account.Dumps.Values.First().Id, 5000), account.Articles.Values.First()),
                found => found.Unexplained.Count),
            ["a dump is missing"] = (account => account.Dumps.Remove(account.Dumps.Keys.First()), found => found.Lost.Count),
            ["a dump counts wrongly"] = (
                account => ReplaceDump(account, dump => dump with { Delivered = dump.Delivered + 1 }),
                found => found.Wrong.Count),
            ["a dump is of nobody"] = (
                account => account.Dumps.Add("another", account.Dumps.Values.First() with { Name = "another" }),
                found => found.Unexplained.Count),
            ["a dump was never told as completed"] = (
                account => account.Effects.Remove(account.Effects.First(effect => effect.Completed is not null)),
                found => found.Wrong.Count),
            ["a message of an unknown event was dropped"] = (account => account.Repeats.Add("another"), found => found.Unexplained.Count),
            ["a queue is not empty"] = (
                account => account.Leftovers.Add("1 messages on the queue articles"),
                found => found.Unexplained.Count),
        };

    [Fact]
    public async Task What_adds_up_has_no_findings()
    {
        var found = await ReconcileAsync(_ => { });

        Assert.Equal("lost 0, wrong 0, unexplained 0", found.ToString());
        Assert.Contains(account.Articles.Values, row => row.State is ArticleState.Rejected);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task What_does_not_is_found(string change)
    {
        var (spoil, count) = Spoilers[change];

        Assert.NotEqual(0, count(await ReconcileAsync(spoil)));
    }

    [Fact]
    public async Task A_text_that_was_not_stored_is_lost()
    {
        var clients = azurite.Clients();
        var row = await FillAsync();
        await clients
            .Container(ContainerNames.Articles)
            .DeleteBlobAsync(StoredArticle.BlobName(row.DumpId, row.Ordinal), cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotEmpty((await new Reconciliation(fed, NoOthers, account, clients, _ => false, cascade: null).RunAsync(default)).Lost);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, true, false)]
    [InlineData(true, false, false)]
    public async Task An_article_is_buried_by_right_when_the_model_left_it_no_other_end_and_it_has_its_dead_letter(
        bool byRight,
        bool hasLetter,
        bool addsUp)
    {
        var found = await ReconcileAsync(account => Bury(account, hasLetter), _ => byRight);

        Assert.Equal(addsUp, found.IsEmpty);
        Assert.Equal(addsUp ? 1 : 0, found.Buried);
    }

    private static void Bury(RunAccount account, bool hasLetter)
    {
        var (key, row) = account.Articles.First(row => row.Value.State is ArticleState.Delivered);
        account.Articles[key] = row with
        {
            State = ArticleState.Dead,
            EventId = null,
            Problem = new(ModelFailure.BadOutput.Class, "no JSON"),
        };
        account.Effects.RemoveAll(effect => effect.EventId == row.EventId);
        account.Repeats.Remove(row.EventId!);
        var (name, dump) = account.Dumps.First(dump => dump.Value.Id == key.DumpId);
        account.Dumps[name] = dump with { Delivered = dump.Delivered - 1, Dead = 1 };
        var told = account.Effects.Single(effect => effect.Completed?.Dump.Id == key.DumpId);
        account.Effects[account.Effects.IndexOf(told)] = told with
        {
            Completed = told.Completed! with { Delivered = told.Completed.Delivered - 1, Dead = 1 },
        };
        if (hasLetter)
        {
            account.Leftovers.Add(RunAccount.DeadLetter(key.DumpId, key.Ordinal));
        }
    }

    private static Effect Summarized(RunAccount account) => account.Effects.First(effect => effect.Summarized is not null);

    private static void Replace(RunAccount account, Func<Effect, Effect> change)
    {
        var effect = Summarized(account);
        account.Effects[account.Effects.IndexOf(effect)] = change(effect);
    }

    private static void ReplaceRow(RunAccount account, Func<ArticleRow, ArticleRow> change)
    {
        var (key, row) = account.Articles.First(row => row.Value.State is ArticleState.Delivered);
        account.Articles[key] = change(row);
    }

    private static void ReplaceDump(RunAccount account, Func<DumpRow, DumpRow> change)
    {
        var (key, dump) = account.Dumps.First();
        account.Dumps[key] = change(dump);
    }

    private async Task<Findings> ReconcileAsync(Action<RunAccount> spoil, Func<FedArticle, bool>? mayBury = null)
    {
        await FillAsync();
        spoil(account);
        var reconciliation = new Reconciliation(fed, NoOthers, account, azurite.Clients(), mayBury ?? (_ => false), cascade: null);
        var found = await reconciliation.RunAsync(TestContext.Current.CancellationToken);
        reconciliation.CheckExtras();
        return found;
    }

    /// <summary>As a run without a fault leaves it.</summary>
    /// <returns>A row that was delivered.</returns>
    private async Task<ArticleRow> FillAsync()
    {
        await azurite.EnsureAsync();
        var texts = azurite.Clients().Container(ContainerNames.Articles);
        foreach (var dump in fed)
        {
            var row = new DumpRow
            {
                Id = Identity.OfDump("test", dump.Name, Guid.CreateVersion7().ToString()),
                Name = dump.Name,
                ETag = "0x1",
                Length = 1,
                IsUrgent = dump.IsUrgent,
                State = DumpState.Completed,
                Delivered = dump.Whole,
                Rejected = dump.Stubs,
                AcceptedAt = DateTimeOffset.UnixEpoch,
                DueAt = DateTimeOffset.UnixEpoch,
            };
            account.Dumps.Add(dump.Name, row);
            var rows = new RowCount(Open: 0, dump.Whole, dump.Stubs, Cancelled: 0, Forgotten: 0, Dead: 0);
            account.Effects.Add(new("completed-" + row.Id, IsByReference: false, null, Completed(row, dump), rows, null, default));
            foreach (var (index, article) in dump.Articles.Index())
            {
                await FillAsync(row, index + 1, article, texts);
            }
        }

        return account.Articles.Values.First(row => row.State is ArticleState.Delivered);
    }

    private async Task FillAsync(DumpRow dump, int ordinal, FedArticle article, BlobContainerClient texts)
    {
        var id = Identity.OfArticle(dump.Id, ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var row = new ArticleRow
        {
            DumpId = dump.Id,
            Ordinal = ordinal,
            ArticleId = id,
            ReadyAt = dump.AcceptedAt,
            DueAt = dump.DueAt,
            State = ArticleState.Rejected,
        };
        if (!article.IsStub)
        {
            row = row with { State = ArticleState.Delivered, EventId = "event-" + id, IsUrgent = dump.IsUrgent ?? false };
            var stored = new StoredArticle
            {
                ArticleId = id, TextId = id, Dump = dump.Reference, Ordinal = ordinal, ReadyAt = dump.AcceptedAt,
                Article = new() { Title = article.Title, Body = article.Text, Paragraphs = [] },
            };
            await texts.GetBlobClient(StoredArticle.BlobName(dump.Id, ordinal))
                .UploadAsync(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(stored, DocumentJson.Compact.StoredArticle)));
            account.Effects.Add(new(row.EventId, article.IsLong, Summarized(dump, ordinal, article), null, null, null, default));
            account.Repeats.Add(row.EventId);
        }

        account.Articles.Add((dump.Id, ordinal), row);
    }

    private static ArticleSummarized Summarized(DumpRow dump, int ordinal, FedArticle article) =>
        new()
        {
            ArticleId = "",
            Dump = dump.Reference,
            Ordinal = ordinal,
            Title = article.Title,
            ArticleBlob = "",
            TextId = "",
            Headline = article.Title,
            Summary = article.Paragraphs[0],
            KeyPoints = [new(article.Paragraphs[0], [new(0, article.Paragraphs[0].Length, article.Paragraphs[0])])],
            Model = "stand-in",
            Usage = new(0, 0, 0, 0, 1, 0),
        };

    private static DumpCompleted Completed(DumpRow row, FedDump dump) =>
        new()
        {
            Dump = row.Reference,
            State = "completed",
            Articles = dump.Articles.Count,
            Delivered = dump.Whole,
            Rejected = dump.Stubs,
            Dead = 0,
            Cancelled = 0,
            AcceptedAt = row.AcceptedAt,
            SettledAt = row.DueAt,
        };
}
