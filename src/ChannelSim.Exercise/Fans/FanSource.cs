using System.Collections.Immutable;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Suppositions;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Exercise.Fans;

/// <summary>
/// Where the worlds of a fan come from. The n-th is the same under every option, so that options are compared under the same luck; the live world and its streams are not touched.
/// </summary>
public abstract class FanSource
{
    /// <summary>What the worlds run under.</summary>
    public abstract CompiledModel Model { get; }

    /// <summary>The rung from which they start.</summary>
    public abstract Rung Rung { get; }

    /// <summary>The moment from which they start.</summary>
    public abstract SimTime Now { get; }

    /// <summary>Sides that people play; the rules play them once an option has been carried out.</summary>
    public ImmutableArray<SideId> Played { get; init; } = [];

    /// <summary>Whether a played side that has not decided by the fuse stands down, while an option waits; otherwise the rule decides.</summary>
    public bool StandsDownUnattended { get; init; }

    internal abstract void Enter(Stepper<NoObserver> stepper, uint n);
}

/// <summary>Copies of the world as it is, truths included, each with luck of its own: for control alone.</summary>
public sealed class TruthSource : FanSource
{
    private readonly World _world;

    /// <summary>Of a world.</summary>
    public TruthSource(in World world, CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Model = model;
        _world = world;
        _world.Peak = _world.Rung; // what is reached is reached from here
        for (var rung = world.Rung + 1; rung < model.Definition.Rungs.Length; rung++) _world.FirstTimes[rung] = double.PositiveInfinity;
    }

    /// <inheritdoc/>
    public override CompiledModel Model { get; }

    /// <inheritdoc/>
    public override Rung Rung => new(_world.Rung);

    /// <inheritdoc/>
    public override SimTime Now => new(_world.Now);

    internal override void Enter(Stepper<NoObserver> stepper, uint n) => stepper.Fork(in _world, n);
}

/// <summary>Worlds as a side may suppose them, from what it knows and from nothing else.</summary>
/// <param name="known">What it knows; incidents are numbered in the order in which it lists them.</param>
/// <param name="key">The streams of the exercise.</param>
/// <param name="model">The model.</param>
public sealed class CellSource(Supposition known, StreamKey key, CompiledModel model) : FanSource
{
    /// <inheritdoc/>
    public override CompiledModel Model => model;

    /// <inheritdoc/>
    public override Rung Rung => known.Rung;

    /// <inheritdoc/>
    public override SimTime Now => known.Now;

    internal override void Enter(Stepper<NoObserver> stepper, uint n) => stepper.Suppose(known, in key, n);
}
