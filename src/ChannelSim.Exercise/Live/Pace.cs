using ChannelSim.Engine.Units;

namespace ChannelSim.Exercise.Live;

/// <summary>Lets the clock of an exercise go on as that on the wall does, at the rate that was commanded; to where <c>next</c> and <c>until</c> lead it goes at once.</summary>
/// <param name="exercise">The exercise.</param>
/// <param name="time">The clock on the wall.</param>
public sealed class Pace(LiveExercise exercise, TimeProvider time)
{
    // A computer that slept, or a program that was stopped, does not let an hour go by.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private long _last = time.GetTimestamp();

    /// <summary>Lets pass what has passed since the last time.</summary>
    /// <returns>Why it stopped; null: it was standing.</returns>
    public WhyStopped? Go()
    {
        var passed = time.GetElapsedTime(_last);
        Wait();
        if (!exercise.Clock.IsRunning || exercise.HasEnded) return null;
        var simulated = (passed < Longest ? passed : Longest).TotalMinutes * exercise.Clock.Rate;
        var isAtOnce = exercise.Clock.IsToNext || exercise.Clock.Until is not null;
        return exercise.AdvanceTo(isAtOnce ? new SimTime(exercise.Scenario.Clock.Horizon.Minutes) : new SimTime(exercise.Now.Minutes + simulated));
    }

    /// <summary>What has passed does not count.</summary>
    public void Wait() => _last = time.GetTimestamp();
}
