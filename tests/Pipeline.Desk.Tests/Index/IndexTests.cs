using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Desk.Index;

namespace Pipeline.Desk.Tests.Index;

public sealed class IndexTests
{
    [Fact]
    public async Task A_repeat_changes_nothing()
    {
        await using var index = new TemporaryIndex();

        await index.WriteAsync(Samples.Summarized(1));
        await index.WriteAsync(Samples.Summarized(1), Samples.Summarized(1));

        Assert.Single(index.Reader.List(new SummaryFilter(), null, 10));
        Assert.Equal(1, index.Reader.Count(new SummaryFilter(), 10));
    }

    [Fact]
    public async Task In_whatever_order_events_come_the_newest_is_first()
    {
        await using var index = new TemporaryIndex();

        await index.WriteAsync(Samples.Summarized(3), Samples.Summarized(1));
        await index.WriteAsync(Samples.Summarized(2));

        Assert.Equal([3, 2, 1], index.Reader.List(new SummaryFilter(), null, 10).Select(one => one.Article.Ordinal));
    }

    [Fact]
    public async Task Of_two_events_of_an_article_the_later_holds_whichever_comes_first()
    {
        await using var index = new TemporaryIndex();
        var (older, newer) = (
            Samples.Summarized(1, "older", time: Samples.Noon, eventId: "a"),
            Samples.Summarized(1, "newer", time: Samples.Noon.AddHours(1), eventId: "b"));

        await index.WriteAsync(newer);
        await index.WriteAsync(older);

        Assert.Equal(["newer"], index.Find("newer"));
        Assert.Empty(index.Find("older"));
    }

    [Fact]
    public async Task Copies_are_found_from_the_first_of_their_cluster_and_from_each_other()
    {
        await using var index = new TemporaryIndex();
        var first = Samples.Summarized(1);
        IndexChange.Summarized Copy(int number) => Samples.Summarized(number) is var one
            ? one with { Article = one.Article with { Cluster = new(first.Article.ArticleId, "copy", 0.9, number) } }
            : one;

        await index.WriteAsync(first, Copy(2), Copy(3), Samples.Summarized(4));

        int[] CopiesOf(int number) =>
            [.. index.Reader.Copies(index.Reader.Find($"{number:x32}")!, 10).Select(one => one.Article.Ordinal)];
        Assert.Equal([3, 2], CopiesOf(1));
        Assert.Equal([3, 1], CopiesOf(2));
        Assert.Empty(CopiesOf(4));
    }

    [Fact]
    public async Task An_article_is_listed_under_each_of_its_topics()
    {
        await using var index = new TemporaryIndex();
        var sport = Samples.Summarized(1);
        sport = sport with
        {
            Article = sport.Article with { Topics = [new("15000000", "sport"), new("04000000", "economy, business and finance")] },
        };

        await index.WriteAsync(sport, Samples.Summarized(2));

        Assert.Equal([1], index.Reader.List(new SummaryFilter(Topic: "sport"), null, 10).Select(one => one.Article.Ordinal));
        Assert.Equal(["economy, business and finance", "sport"], index.Reader.Facets(Tags.Topic, 10).Select(facet => facet.Value));
    }

    [Fact]
    public async Task What_is_forgotten_before_it_comes_does_not_come()
    {
        await using var index = new TemporaryIndex();

        await index.WriteAsync(Samples.Forgotten(1));
        await index.WriteAsync(Samples.Summarized(1));

        Assert.Empty(index.Reader.List(new SummaryFilter(), null, 10));
    }

    [Fact]
    public async Task Of_what_is_forgotten_no_word_stays_in_the_file()
    {
        await using var index = new TemporaryIndex();
        await index.WriteAsync(Samples.Summarized(1, "Xylographenverband tagt"), Samples.Summarized(2, "Another story"));
        Assert.Single(index.Find("xylographen"));

        await index.WriteAsync(Samples.Forgotten(1));

        Assert.Empty(index.Find("xylographen"));
        Assert.Equal(1, index.Reader.Count(new SummaryFilter(), 10));
        await index.ReopenAsync();
        Assert.DoesNotContain(
            "xylographenverband",
            System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(index.Path, TestContext.Current.CancellationToken)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_newer_version_quotes_of_a_forgotten_one_is_forgotten_too(bool comesLate)
    {
        await using var index = new TemporaryIndex();
        var newer = Samples.Summarized(2, supersedes: "e1");
        newer = newer with { Article = newer.Article with { Changes = [new() { Kind = "gone", Before = "An old sentence." }] } };
        IndexChange[] changes = comesLate ? [Samples.Forgotten(1), newer] : [newer, Samples.Forgotten(1)];

        await index.WriteAsync([Samples.Summarized(1), .. changes]);

        var left = Assert.Single(index.Reader.List(new SummaryFilter(), null, 10));
        Assert.Equal((2, "e1", null), (left.Article.Ordinal, left.Article.Supersedes, left.Article.Changes));
    }

    [Fact]
    public async Task A_crash_in_the_middle_leaves_nothing_of_the_change()
    {
        await using var index = new TemporaryIndex();
        using (var connection = index.File.Open())
        {
            using var transaction = connection.BeginTransaction();
            new IndexUpdate(connection).Apply(Samples.Summarized(1, "half written"));
        }

        await index.ReopenAsync();

        Assert.Empty(index.Find("half"));
        await index.WriteAsync(Samples.Summarized(1, "whole"));
        Assert.Equal(["whole"], index.Find("whole"));
    }

    [Fact]
    public async Task A_damaged_file_is_made_anew_and_said_so()
    {
        await using var index = new TemporaryIndex();
        await index.WriteAsync(Samples.Summarized(1));
        index.File.MarkFilled();

        await index.ReopenAsync(() => File.WriteAllText(index.Path, new string('x', 100_000)));

        Assert.NotNull(index.File.Loss);
        Assert.False(index.File.IsFilled);
        await index.WriteAsync(Samples.Summarized(1));
        Assert.Single(index.Reader.List(new SummaryFilter(), null, 10));
    }

    [Fact]
    public async Task A_file_that_is_damaged_within_is_made_anew_when_that_is_found()
    {
        await using var index = new TemporaryIndex();
        await index.WriteAsync(Enumerable.Range(1, 300).Select(number => Samples.Summarized(number, body: $"body {number * 7919}")));
        index.File.MarkFilled();

        await index.ReopenAsync(() =>
        {
            // The first page says what the tables are: it stays.
            var bytes = File.ReadAllBytes(index.Path);
            Array.Fill(bytes, (byte)0xA5, 4096, bytes.Length - 4096);
            File.WriteAllBytes(index.Path, bytes);
        });

        Assert.Empty(index.Reader.List(new SummaryFilter(), null, 10));
        Assert.Equal("The index was damaged", index.File.Loss);
        Assert.False(index.File.IsFilled);
        await index.WriteAsync(Samples.Summarized(1, "whole again"));
        Assert.Equal(["whole again"], index.Find("whole"));
    }

    [Fact]
    public async Task A_process_that_is_killed_while_it_writes_leaves_whole_changes_only()
    {
        await using var index = new TemporaryIndex();
        await index.WriteAsync(Samples.Summarized(1, "first"));

        // What is on disk at one moment of a long write, as a kill leaves it: the file, and the log beside it.
        var copy = Directory.CreateTempSubdirectory("desk-");
        using (var connection = index.File.Open())
        {
            // So little that changes are on disk before they are committed.
            connection.Run("PRAGMA cache_size = 10");
            using var transaction = connection.BeginTransaction();
            var update = new IndexUpdate(connection);
            foreach (var number in Enumerable.Range(2, 200))
            {
                var body = string.Join(' ', Enumerable.Range(0, 400).Select(word => $"w{number * word}"));
                update.Apply(Samples.Summarized(number, "half", body));
            }

            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(index.Path)!))
            {
                File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
            }
        }

        using (var left = new IndexFile(
            Path.Combine(copy.FullName, Path.GetFileName(index.Path)),
            TimeProvider.System,
            NullLogger<IndexFile>.Instance))
        {
            Assert.Null(left.Loss);
            Assert.Equal(["first"], new IndexReader(left).List(new SummaryFilter(), null, 10).Select(one => one.Article.Headline));
            Assert.Empty(new IndexReader(left).List(new SummaryFilter("half"), null, 10));
        }

        copy.Delete(recursive: true);
    }

    [Fact]
    public async Task How_far_a_dump_is_and_what_was_rejected_of_it_is_known_from_its_events()
    {
        await using var index = new TemporaryIndex();
        var dump = Samples.Summarized(1).Article.Dump;

        await index.WriteAsync(Samples.Summarized(1), Samples.Summarized(2), Samples.Rejected(4), Samples.Rejected(3), Samples.Rejected(3));

        var progress = index.Reader.Progress([dump.Id, "another"]);
        Assert.Equal(((2, 2), (0, 0)), (progress[dump.Id], progress["another"]));
        Assert.Equal([3, 4], index.Reader.Rejections(dump.Id, 10).Select(one => one.Ordinal));
        Assert.Single(index.Reader.Rejections(dump.Id, 1));
    }

    [Fact]
    public async Task The_pace_counts_what_ended_since_a_time()
    {
        await using var index = new TemporaryIndex();

        await index.WriteAsync(Samples.Summarized(1), Samples.Summarized(5), Samples.Rejected(9));

        Assert.Equal(new(2, Samples.Noon.AddMinutes(5), Samples.Noon.AddMinutes(9)), index.Reader.Pace(Samples.Noon.AddMinutes(3)));
        Assert.Equal(new(0, null, null), index.Reader.Pace(Samples.Noon.AddMinutes(10)));
    }

    [Theory]
    [InlineData(null, 6)]
    [InlineData("ferry", 4)]
    [InlineData("nowhere", 0)]
    public async Task The_first_page_and_the_count_are_those_that_are_asked_for_apart(string? question, int count)
    {
        await using var index = new TemporaryIndex();
        await index.WriteAsync(Enumerable.Range(1, 6).Select(number => Samples.Summarized(number, number < 5 ? "ferry" : "tram")));
        var filter = new SummaryFilter(question);

        var (newest, all) = index.Reader.First(filter, 3, 100);

        Assert.Equal(count, all);
        Assert.Equal(index.Reader.Count(filter, 100), all);
        Assert.Equal(index.Reader.List(filter, null, 3).Select(one => one.Id), newest.Select(one => one.Id));
    }

    [Fact]
    public async Task Versions_of_a_story_are_found_from_each_of_them()
    {
        await using var index = new TemporaryIndex();
        await index.WriteAsync(
            Samples.Summarized(3, "third", supersedes: "e2"),
            Samples.Summarized(1, "first"),
            Samples.Summarized(2, "second", supersedes: "e1"));

        Assert.All(index.Reader.List(new SummaryFilter(), null, 10), one => Assert.Equal(2, index.Reader.Versions(one).Count));
    }

    [Fact]
    public async Task A_filter_and_a_question_hold_together()
    {
        await using var index = new TemporaryIndex();
        await index.WriteAsync(Enumerable.Range(1, 6).Select(number => Samples.Summarized(number, number < 4 ? "ferry" : "tram")));

        Assert.Equal([2], index.Reader.List(new SummaryFilter("ferry", Site: "even.example"), null, 10).Select(one => one.Article.Ordinal));
    }
}
