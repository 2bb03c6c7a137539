using Pipeline.Summarization;

namespace Pipeline.Tests.Summarization;

public sealed class AnswerReaderTests
{
    private const string Good = """{"key_points":[{"sentences":[1],"text":"p"}],"headline":"h","summary":"s"}""";

    private static readonly NumberedSentences Sentences = new(Articles.Short, Articles.Short.Paragraphs);

    [Theory]
    [InlineData(Good)]
    [InlineData("```json\n" + Good + "\n```")]
    [InlineData("<think>a {brace} of thoughts</think>" + Good)]
    [InlineData("Here it is: " + Good + " Anything else?")]
    [InlineData("""{"note":"superfluous","key_points":[{"sentences":[1],"text":"p"}],"headline":" h\n","summary":"s\u0000",}""")]
    public void What_stands_around_the_object_does_no_harm(string content)
    {
        var reading = AnswerReader.Read(content, Sentences);

        Assert.Empty(reading.Problems);
        Assert.Equal(("h", "s"), (reading.Summary!.Headline, reading.Summary.Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("The bridge is closed.")]
    [InlineData("}{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"key_points":[{"sentences":[1],"text":"p"}],"headline":"h","summary":"s""")]
    [InlineData("""{"key_points":[{"sentences":[1],"text":"p"}],"headline":"h"}""")]
    [InlineData("""{"key_points":[{"sentences":[1],"text":"p"}],"headline":null,"summary":"s"}""")]
    [InlineData("""{"key_points":[{"sentences":["one"],"text":"p"}],"headline":"h","summary":"s"}""")]
    [InlineData("""{"key_points":[null],"headline":"h","summary":"s"}""")]
    [InlineData("""{"key_points":[{"sentences":[1],"text":"\ud800"}],"headline":"h","summary":"s"}""")]
    public void Anything_else_is_one_problem_and_no_summary(string? content)
    {
        var reading = AnswerReader.Read(content, Sentences);

        Assert.Null(reading.Summary);
        Assert.Single(reading.Problems);
    }

    [Theory]
    [InlineData("""[{"sentences":[1],"text":"p"},{"sentences":[1],"text":" P! "}]""", "key point 2 repeats an earlier one.")]
    [InlineData("""[{"sentences":[1],"text":"p"},{"sentences":[1],"text":" \n"}]""", "key point 2 is empty.")]
    [InlineData("""[{"sentences":[1],"text":"p"},{"sentences":[],"text":"q"}]""", "key point 2 cites no sentence.")]
    [InlineData("""[{"sentences":[1],"text":"p"},{"sentences":[4],"text":"q"}]""", "key point 2 cites sentence 4; there are 3.")]
    [InlineData("""[{"sentences":[1],"text":"p"},{"sentences":[-1],"text":"q"}]""", "key point 2 cites sentence -1; there are 3.")]
    public void A_bad_point_is_named_and_left_out(string points, string problem)
    {
        var reading = AnswerReader.Read($$"""{"key_points":{{points}},"headline":"h","summary":"s"}""", Sentences);

        Assert.Equal([problem], reading.Problems);
        Assert.Equal("p", Assert.Single(reading.Summary!.KeyPoints).Text);
    }

    [Fact]
    public void Over_long_fields_are_problems()
    {
        var reading = AnswerReader.Read(Good.Replace("\"h\"", $"\"{new string('x', 201)}\"", StringComparison.Ordinal), Sentences);

        Assert.Null(reading.Summary);
        Assert.Equal(["headline has 201 characters; 200 are allowed."], reading.Problems);
    }

    [Fact]
    public void No_points_is_a_problem_and_no_summary()
    {
        var reading = AnswerReader.Read("""{"key_points":[],"headline":"h","summary":"s"}""", Sentences);

        Assert.Null(reading.Summary);
        Assert.Equal(["There are no key points."], reading.Problems);
    }

    [Fact]
    public void Too_many_points_are_a_problem_and_the_first_ones_stay()
    {
        var points = string.Join(',', Enumerable.Range(1, 8).Select(i => $$"""{"sentences":[1],"text":"point {{i}}"}"""));
        var reading = AnswerReader.Read($$"""{"key_points":[{{points}}],"headline":"h","summary":"s"}""", Sentences);

        Assert.Equal(["There are 8 key points; 6 are allowed."], reading.Problems);
        Assert.Equal("point 6", reading.Summary!.KeyPoints[^1].Text);
    }
}
