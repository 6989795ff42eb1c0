namespace ChannelSim.Exercise.Live;

/// <summary>
/// What has been commanded of the clock: part of the fold, so that every host and every replay reads the same. A host lets the clock go on (<see cref="LiveExercise.AdvanceTo"/>)
/// only while it runs; that it does so is no command, and how fast the wall clock goes is known to nobody here.
/// </summary>
/// <param name="IsRunning">Whether it runs; at the start, and after a rewind, it stands.</param>
/// <param name="Rate">Simulated seconds in a second.</param>
/// <param name="Until">The moment at which it stops by itself, in minutes after the start; null: none.</param>
/// <param name="IsToNext">Whether it runs to the next thing that whoever said <c>next</c> may see: as fast as the host can, whatever the rate.</param>
public sealed record ClockState(bool IsRunning, double Rate, double? Until = null, bool IsToNext = false)
{
    /// <summary>The slowest rate that can be set.</summary>
    public const double SlowestRate = 1;

    /// <summary>The fastest rate that can be set.</summary>
    public const double FastestRate = 36_000;

    internal ClockState Stopped => new(false, Rate);

    internal ClockState Running => new(true, Rate);
}
