namespace ChannelSim.Scenarios.Keys;

/// <summary>The sorts of names that a scenario gives.</summary>
public enum NameSort
{
    /// <summary>A key of <c>sides</c>.</summary>
    Side,

    /// <summary>A state of the climate.</summary>
    Climate,

    /// <summary>A rung of the ladder.</summary>
    Rung,

    /// <summary>A key of <c>channels</c>.</summary>
    Channel,

    /// <summary>A key of <c>incidents</c>.</summary>
    IncidentType,

    /// <summary>The id of one of <c>exercise.objectives</c>.</summary>
    Objective,

    /// <summary>The id of one of <c>exercise.seats</c>.</summary>
    Seat,
}
