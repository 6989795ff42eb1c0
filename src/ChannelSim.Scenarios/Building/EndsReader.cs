using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads <c>ends</c>: who sits at each end of a channel, by side.</summary>
internal sealed class EndsReader(Reading reading)
{
    public ImmutableArray<string> Read(Block block)
    {
        var ends = new string[] { "", "" };
        foreach (var (side, node) in new SideMap(reading).Read(block, "ends"))
            if (node is ScalarNode text && side < 2) ends[side] = text.Text;
            else if (node is not (ScalarNode or BrokenNode)) reading.Findings.Report(
                KeyRules.Shape, node.Place, "an end is a text", "for instance `us: Secretary of Defense`");
        return [.. ends];
    }
}
