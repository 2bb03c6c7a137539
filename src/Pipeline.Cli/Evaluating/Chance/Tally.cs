using System.Text.Json.Serialization;

namespace Pipeline.Cli.Evaluating.Chance;

/// <summary>What one item adds to a measure, which is the sum of the amounts divided by the sum of the counts.</summary>
/// <param name="Amount">For instance facts covered.</param>
/// <param name="Count">For instance facts; 0 where the measure does not apply.</param>
internal readonly record struct Tally(double Amount, double Count)
{
    public static Tally operator +(Tally one, Tally other) => new(one.Amount + other.Amount, one.Count + other.Count);

    /// <summary>Null where the measure applies to nothing.</summary>
    [JsonIgnore]
    public double? Value => Count == 0 ? null : Amount / Count;
}
