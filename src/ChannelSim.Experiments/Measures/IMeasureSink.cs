namespace ChannelSim.Experiments.Measures;

/// <summary>
/// Takes measures as they are declared: each with its name and the number itself, so that the two cannot part. One taker keeps the names, another the numbers;
/// a taker that is a struct costs nothing for what it leaves aside.
/// </summary>
internal interface IMeasureSink
{
    /// <summary>Takes the next measure.</summary>
    /// <param name="name">Its name within its group, snake_case.</param>
    /// <param name="kind">What its numbers are.</param>
    /// <param name="value">The number of this replication.</param>
    /// <param name="needs">What a channel or an incident type must have for the number to be anything but 0.</param>
    void Take(string name, MeasureKind kind, double value, Traits needs = Traits.None);
}
