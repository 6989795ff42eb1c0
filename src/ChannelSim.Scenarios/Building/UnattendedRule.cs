namespace ChannelSim.Scenarios.Building;

/// <summary>What a played side does with an incident that nobody has decided when the fuse burns down.</summary>
public enum UnattendedRule
{
    /// <summary>What the rule of an automatic side says.</summary>
    Rule,

    /// <summary>It stands down.</summary>
    StandDown,
}
