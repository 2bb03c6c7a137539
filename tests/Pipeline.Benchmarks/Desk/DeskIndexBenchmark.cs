using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Desk;
using Pipeline.Desk.Index;

namespace Pipeline.Benchmarks.Desk;

/// <summary>How large the desk's index becomes, and how long a page of it takes.</summary>
internal static class DeskIndexBenchmark
{
    private const int PageSize = 31;
    private const int CountLimit = 1001;
    private const int Rounds = 20;
    private const int Batch = 2000;

    public static Command Create()
    {
        var summaries = new Option<int>("--summaries") { Description = "Articles.", DefaultValueFactory = _ => 1_000_000 };
        var bodies = new Option<int>("--bodies") { Description = "The last so many of them with a body.", DefaultValueFactory = _ => 100_000 };
        var file = new Option<string>("--file") { Description = "Where the index is; one that is there is asked and not filled.", Required = true };
        var command = new Command("desk-index", "The desk's index: filling, size, searches, the newest page.") { summaries, bodies, file };
        command.SetAction(async (parsed, _) =>
        {
            var path = parsed.GetRequiredValue(file);
            var news = new ZipfNews(1);
            var isNew = !File.Exists(path);
            using var index = new IndexFile(path, TimeProvider.System, NullLogger<IndexFile>.Instance);
            if (isNew)
            {
                await FillAsync(index, news, parsed.GetValue(summaries), parsed.GetValue(bodies)).ConfigureAwait(false);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"file: {new FileInfo(path).Length / 1e6:0} MB"));
            Ask(new IndexReader(index), news);
        });
        return command;
    }

    /// <summary>Writes articles as the desk does, the last so many of them with a body.</summary>
    public static async Task FillAsync(IndexFile index, ZipfNews news, int summaries, int bodies)
    {
        var started = TimeProvider.System.GetTimestamp();
        var writer = new IndexWriter(index, new Changes(TimeProvider.System), NullLogger<IndexWriter>.Instance);
        await using (writer.ConfigureAwait(false))
        {
            foreach (var some in Enumerable.Range(0, summaries).Chunk(Batch))
            {
                var articles = some.Select(number => news.Article(number, number >= summaries - bodies)).ToList();
                await Task.WhenAll(articles.Select(article => writer.WriteAsync(article, CancellationToken.None))).ConfigureAwait(false);
            }
        }

        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"filled: {summaries / seconds:0} articles a second"));
    }

    private static void Ask(IndexReader reader, ZipfNews news)
    {
        Measure("newest", _ => reader.List(new SummaryFilter(), null, PageSize));
        var newest = reader.List(new SummaryFilter(), null, 1)[0].Id;
        var middle = newest - (newest - IndexId.Of(ZipfNews.Start)) / 2;
        Measure("a page in the middle", _ => reader.List(new SummaryFilter(), middle, PageSize));
        Search("newest of a site", round => new(Site: $"site{round}.example"));
        Search("newest of a language", _ => new(Language: "en"));
        Search("the most frequent words", round => new(news[round]));
        Search("two frequent words", round => new($"{news[round]} {news[round + 40]}"));
        Search("a frequent word of a site", round => new(news[round], Site: $"site{round}.example"));
        Search("a frequent word without another", round => new($"{news[round]} -{news[round + 1]}"));
        Search("words of rank 1,000", round => new(news[1_000 + round]));
        Search("words of rank 100,000", round => new(news[100_000 + round]));
        Search("a rare and a frequent word", round => new($"{news[100_000 + round]} {news[round]}"));
        Search("a phrase of two frequent words", round => new($"\"{news[round]} {news[round + 1]}\""));
        Search("a part of many words", round => new(news[20 + round] + news[round]));
        Search("a word that is nowhere", round => new($"xq{round}zzy"));
        Measure("the filters' choices", _ => Facets(reader));
        Measure("six hours for Flow", _ => reader.Outcomes(DateTimeOffset.UnixEpoch, TimeSpan.FromMinutes(5), 72));

        // As the page asks: what is shown, and how many there are.
        void Search(string name, Func<int, SummaryFilter> filter) =>
            Measure(name, round => reader.First(filter(round), PageSize, CountLimit));
    }

    private static int Facets(IndexReader reader) =>
        new[] { Tags.Site, Tags.Section, Tags.Language, Tags.Topic, Tags.Model }.Sum(kind => reader.Facets(kind, 50).Count);

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Measure<T>(string name, Func<int, T> ask)
    {
        var (times, work) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var (started, worked) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
            _ = ask(round);
            times.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
            work.Add((Environment.CpuUsage.TotalTime - worked).TotalMilliseconds);
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: median {Median(times):0.0} ms, worst {times.Max():0.0} ms; of a processor {Median(work):0.0} and {work.Max():0.0} ms"));
    }
}
