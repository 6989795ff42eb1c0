namespace ChannelSim.Engine.Units;

/// <summary>One of the two sides by its position in the scenario.</summary>
/// <param name="Index">0 or 1.</param>
public readonly record struct SideId(int Index)
{
    /// <summary>The other side.</summary>
    public SideId Other => new(1 - Index);

    /// <summary>Its position. Written by hand: a record prints its members, and this one's other side has another side.</summary>
    public override string ToString() => $"{nameof(SideId)} {{ Index = {Index} }}";
}

/// <summary>A channel by its position in the scenario.</summary>
/// <param name="Index">From 0.</param>
public readonly record struct ChannelId(int Index);

/// <summary>An incident type by its position in the scenario.</summary>
/// <param name="Index">From 0.</param>
public readonly record struct IncidentTypeId(int Index);

/// <summary>A state of the political climate by its position in the scenario.</summary>
/// <param name="Index">From 0.</param>
public readonly record struct ClimateId(int Index);

/// <summary>A timeline entry by its position in the scenario.</summary>
/// <param name="Index">From 0.</param>
public readonly record struct TimelineEntryId(int Index);

/// <summary>A parameter by its position in the model's flat parameter vector.</summary>
/// <param name="Index">From 0.</param>
public readonly record struct ParameterId(int Index);

/// <summary>An incident by the order of opening in its replication.</summary>
/// <param name="Number">From 0.</param>
public readonly record struct IncidentId(int Number);

/// <summary>A session by its position among those of its channel.</summary>
/// <param name="Index">From 0.</param>
public readonly record struct SessionId(int Index);
