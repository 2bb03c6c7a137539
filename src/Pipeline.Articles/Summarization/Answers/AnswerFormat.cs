using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Pipeline.Summarization.Answers;

/// <summary>Reads the JSON of an answer: of its key points the first so many. The rest is passed over as it is read.</summary>
internal sealed class AnswerFormat
{
    private readonly JsonTypeInfo<SummaryAnswer> type;

    /// <param name="points">At most.</param>
    public AnswerFormat(int points)
    {
        var options = new JsonSerializerOptions(AnswerJson.Default.Options)
        {
            Converters = { new FirstPoints(points) },
            TypeInfoResolver = AnswerJson.Default,
        };
        type = (JsonTypeInfo<SummaryAnswer>)options.GetTypeInfo(typeof(SummaryAnswer));
    }

    /// <returns>Null when it is no such JSON.</returns>
    public SummaryAnswer? Parse(ReadOnlySpan<char> json)
    {
        try
        {
            var answer = JsonSerializer.Deserialize(json, type);
            return answer is null || answer.KeyPoints.Contains(null!) ? null : answer;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class FirstPoints(int most) : JsonConverter<IReadOnlyList<PointAnswer>>
    {
        public override IReadOnlyList<PointAnswer> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType is not JsonTokenType.StartArray)
            {
                throw new JsonException();
            }

            var type = (JsonTypeInfo<PointAnswer>)options.GetTypeInfo(typeof(PointAnswer));
            var points = new List<PointAnswer>();
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                if (points.Count < most)
                {
                    points.Add(JsonSerializer.Deserialize(ref reader, type)!);
                }
                else
                {
                    reader.Skip();
                }
            }

            return points;
        }

        /// <exception cref="NotSupportedException">Nobody writes answers.</exception>
        public override void Write(Utf8JsonWriter writer, IReadOnlyList<PointAnswer> value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }
}
