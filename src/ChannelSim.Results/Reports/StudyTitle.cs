using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Reports;

/// <summary>What a study asks, before what a page shows of it.</summary>
internal static class StudyTitle
{
    /// <summary>The title of a page; of one that belongs to no study it is what it shows.</summary>
    public static string Of(Study? study, string shown) => study is null ? shown : study.Title + (study.Title is [.., '?' or '!' or '.' or ':'] ? " " : ": ") + shown;
}
