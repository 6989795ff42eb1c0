using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Checking;

/// <summary>Warns of a name that two entries of the timeline have, and of names of one sort that only their spelling tells apart.</summary>
internal sealed class TwiceNamed(Reading reading)
{
    public void Check(Sections sections)
    {
        Check("entries of the timeline", [.. sections.Timeline.Select(entry => entry.Entry("name")?.Value).OfType<ScalarNode>()]);
        Check("rungs", [.. sections.Rungs.Select(rung => rung.Entry("name")?.Value).OfType<ScalarNode>()]);
        Check("sides", [.. sections.Sides.Entries.Select(entry => entry.Key)]);
        Check("channels", [.. sections.Channels.Entries.Select(entry => entry.Key)]);
        Check("incident types", [.. sections.Incidents.Entries.Select(entry => entry.Key)]);
        if (sections.Climate is { } climate) Check("states of the climate", [.. ClimateBuilder.States(climate).Select(state => state.Key)]);
    }

    private void Check(string called, IReadOnlyList<ScalarNode> names)
    {
        var seen = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var name in names.Where(name => name.Text.Length > 0))
            if (!seen.TryAdd(Plain(name.Text), name)) Warn(called, seen[Plain(name.Text)], name);
    }

    private void Warn(string called, ScalarNode first, ScalarNode second)
    {
        if (first.Text != second.Text)
            reading.Findings.Report(
                WarningRules.TwiceNamed, second.Place, $"`{second.Text}` and `{first.Text}` in line {first.Place.Line} are two {called}",
                "only the spelling tells them apart: if they are one, write one name; if not, choose another");
        else if (called.StartsWith("entries", StringComparison.Ordinal))
            reading.Findings.Report(
                WarningRules.TwiceNamed, second.Place, $"two {called} are named `{second.Text}`: here and in line {first.Place.Line}",
                $"a condition about `{second.Text}` holds for whichever meets it first: give each its own name");
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
