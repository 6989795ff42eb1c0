using System.Collections.Immutable;
using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Units;

namespace ChannelSim.Exercise.Fans;

/// <summary>Something that could be done from here: commands, each after a wait; none of them is nothing, and the rules go on alone.</summary>
/// <param name="Label">What it is called, as it was typed.</param>
/// <param name="Steps">What is done, in order.</param>
public sealed record FanOption(string Label, ImmutableArray<FanStep> Steps);

/// <summary>A step of an option.</summary>
/// <param name="After">How long it waits after the step before it.</param>
/// <param name="Command">What is done then, by the numbers that incidents have in the worlds of the fan; null: nothing but the wait.</param>
public sealed record FanStep(SimDuration After, Command? Command);
