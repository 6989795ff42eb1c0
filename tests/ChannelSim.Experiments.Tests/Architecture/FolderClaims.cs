using ChannelSim.Architecture;

namespace ChannelSim.Experiments.Tests.Architecture;

/// <summary>Whoever looks at the folders sees the way of a number: measured, summed up, run, compared with others or with what is known exactly.</summary>
public sealed class FolderClaims
{
    [Test]
    public void Folders_import_one_way() =>
        FolderArrows.RequireOrder("ChannelSim.Experiments", "Measures", "Statistics", "Runs", "Comparisons", "Exact", "Studies", "Compared", "Sensitivity");
}
