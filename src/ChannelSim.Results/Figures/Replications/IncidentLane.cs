using System.Collections.Immutable;
using ChannelSim.Engine.Units;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>An incident: what its observer believed, what it was, and what was decided.</summary>
internal sealed record IncidentLane
{
    /// <summary>Which.</summary>
    public required IncidentId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Label { get; init; }

    /// <summary>The side that judges it.</summary>
    public required SideId Side { get; init; }

    /// <summary>The side that judges it, as it is called in a sentence.</summary>
    public required string Observer { get; init; }

    /// <summary>When it opened, in minutes after the start.</summary>
    public required double Opened { get; init; }

    /// <summary>What is told of its opening.</summary>
    public required string Text { get; init; }

    /// <summary>When it closed; null: it was open at the end.</summary>
    public double? Closed { get; init; }

    /// <summary>What the observer believed, from the opening on; never empty.</summary>
    public ImmutableArray<BeliefStep> Steps { get; init; } = [];

    /// <summary>From which belief it would have responded, by the rung of the moment.</summary>
    public ImmutableArray<ThresholdStep> Thresholds { get; init; } = [];

    /// <summary>Until when it had to decide: at the opening, and after each connection that bought time. Empty where it was decided at once.</summary>
    public ImmutableArray<FuseStep> Fuse { get; init; } = [];

    /// <summary>Whether it was meant; null where the audience may not know.</summary>
    public bool? Meant { get; init; }

    /// <summary>How it ended.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>What is told of its end.</summary>
    public string Ending { get; init; } = "";

    /// <summary>Whether the response to it raised the rung.</summary>
    public bool Climbed { get; init; }

    /// <summary>Whether the decision was right; null without a decision and where the audience may not know.</summary>
    public bool? IsRight => Meant is not { } meant || Outcome is not (Outcome.Responded or Outcome.StoodDown) ? null : meant == (Outcome == Outcome.Responded);

    /// <summary>What was believed at a moment at which it was open.</summary>
    public double BeliefAt(double minutes) => Steps.Last(step => step.At <= minutes).After;
}

/// <summary>How an incident ended.</summary>
internal enum Outcome
{
    /// <summary>It did not, before the end.</summary>
    Open,

    /// <summary>Its observer responded.</summary>
    Responded,

    /// <summary>Its observer stood down.</summary>
    StoodDown,

    /// <summary>Its author stopped it.</summary>
    Settled,

    /// <summary>It was closed by hand.</summary>
    Closed,
}

/// <summary>A jump of a belief.</summary>
/// <param name="At">When, in minutes after the start.</param>
/// <param name="Before">The probability that it was meant before it.</param>
/// <param name="After">The same after it.</param>
/// <param name="Step">The Bayes step in a sentence.</param>
/// <param name="Text">What is told of what moved it.</param>
internal readonly record struct BeliefStep(double At, double Before, double After, string Step, string Text);

/// <summary>The belief from which a side responds, from a moment on.</summary>
/// <param name="At">The moment, in minutes after the start.</param>
/// <param name="Value">A probability.</param>
internal readonly record struct ThresholdStep(double At, double Value);

/// <summary>When a fuse burns down, as it stands from a moment on.</summary>
/// <param name="At">The moment, in minutes after the start.</param>
/// <param name="BurnsDown">When it burns down.</param>
internal readonly record struct FuseStep(double At, double BurnsDown);
