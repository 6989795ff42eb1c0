using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Documents;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>A probability that may differ by truth.</summary>
internal sealed class TruthReader(Reading reading)
{
    private readonly TruthMap truths = new(reading);
    private readonly VariedReader varied = new(reading);

    /// <summary>The probability for either truth; the same where it does not differ, null where it is not named.</summary>
    public (VariedProbability? Deliberate, VariedProbability? Accident) Read(Node node, Slot slot)
    {
        slot = new ProvenanceReader(reading).Unwrap(ref node, slot);
        if (!truths.Is(node))
        {
            var one = varied.Read(node, slot);
            return (one, one);
        }

        var (deliberate, accident) = truths.Read((MapNode)node, slot, both: false);
        return (Of(deliberate, slot), Of(accident, slot));
    }

    /// <summary>A probability of 0 for the truth that is not named.</summary>
    public VariedProbability Never(Slot slot, string truth, Node beside) =>
        varied.Read(new ScalarNode(beside.Place, "0", plain: true), slot.Inside(truth) with { IsDefault = true });

    private VariedProbability? Of(MapEntry? entry, Slot slot) => entry is null ? null : varied.Read(entry.Value, slot.Inside(entry.Name));
}
