namespace ChannelSim.Scenarios.Studies;

/// <summary>Numbers that the format of studies fixes.</summary>
public static class StudyLimits
{
    /// <summary>Replications at which a stopping rule looks first; then at twice as many, and so on.</summary>
    public const int FirstLook = 1000;
}
