using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Experiments.Studies;

/// <summary>One combination of values of the factors and of an alternative.</summary>
/// <param name="Id">Its number in the design, from 0.</param>
/// <param name="Alternative">The alternative.</param>
/// <param name="Values">By factor its value as a text; empty: the scenario's own.</param>
/// <param name="Assignments">Everything that differs from the scenario file, in order.</param>
public sealed record DesignPoint(int Id, Alternative Alternative, ImmutableArray<string> Values, ImmutableArray<Assignment> Assignments)
{
    /// <summary>A fingerprint of what the point sets and takes away: the same in every study over the scenario that has such a point.</summary>
    public string Key
    {
        get
        {
            var lines = Assignments.Select(assignment => $"set {assignment.Path}={assignment.Value}").Concat(Alternative.Without.Select(channel => "without " + channel)).Order(StringComparer.Ordinal);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))).AsSpan(0, 8));
        }
    }
}
