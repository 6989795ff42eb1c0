using ChannelSim.Results.Pages;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Cli.Places;

/// <summary>Whether a study can be swept.</summary>
internal static class StudyPoints
{
    /// <summary>Whether a study has design points of its own, and is not for a sensitivity analysis; tells if not.</summary>
    public static bool HasPoints(Workplace place, string path, Study study)
    {
        if (!study.Design.IsOfSensitivity) return true;
        place.Fault($"{path}: `kind: {study.Design.Kind.ToString().ToLowerInvariant()}` is for channelsim sensitivity {Shell.Quote(path)}: the points of a sweep share their luck, and its indices need blocks that do not");
        return false;
    }
}
