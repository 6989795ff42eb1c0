using System.Collections.Immutable;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Log;

namespace ChannelSim.Exercise.Live;

/// <summary>A moment of an exercise at which something happened.</summary>
/// <param name="Events">Events executed by then.</param>
/// <param name="At">When.</param>
/// <param name="Happened">What happened, in order.</param>
/// <param name="By">The command that it came of; null: it happened by itself.</param>
/// <param name="World">The world as it left it.</param>
internal sealed record Moment(long Events, SimTime At, ImmutableArray<StepEvent> Happened, LogRecord? By, World World);
