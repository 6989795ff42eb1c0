using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>Whether this program reads the version of the format that the file is written in.</summary>
internal sealed class VersionCheck(Reading reading)
{
    private const int Version = 1;

    public void Check(Block file)
    {
        if (file.Raw("channelsim") is not { } node || node is BrokenNode or ScalarNode { Text: "1" }) return;
        var newer = file.Raw("channelsim") is ScalarNode scalar && int.TryParse(
            scalar.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version) && version > Version;
        reading.Findings.Report(
            KeyRules.Version, node.Place, newer ? "the file is written in a newer version of the format" : "not a version of the format",
            $"this program reads `channelsim: {Version}`");
    }
}
