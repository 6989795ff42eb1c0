using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Exercise.Fans;

/// <summary>Plays the worlds of a fan, one after another. Belongs to one thread.</summary>
internal sealed class FanWorlds(FanSource source, FanMeasures measures, SimTime until)
{
    private readonly Stepper<NoObserver> _stepper = new(source.Model, default);
    private readonly double[] _before = new double[measures.All.Length];

    /// <summary>Plays the n-th world under an option.</summary>
    /// <param name="option">What is done in it.</param>
    /// <param name="n">Which world.</param>
    /// <param name="row">What came of it, by measure.</param>
    /// <returns>Whether all of the option was possible.</returns>
    public bool Play(FanOption option, uint n, Span<double> row)
    {
        source.Enter(_stepper, n);
        measures.Read(in _stepper.World, _before);
        foreach (var side in source.Played) _stepper.Apply(Command.Play(side));
        var isPossible = true;
        foreach (var step in option.Steps)
        {
            Wait(new SimTime(_stepper.World.Now + step.After.Minutes));
            if (step.Command is { } command) isPossible &= _stepper.Apply(in command).IsDone;
        }

        foreach (var side in source.Played) _stepper.Apply(Command.Automate(side));
        if (until.Minutes < source.Model.Horizon.Minutes) _stepper.RunUntil(until);
        else _stepper.RunToEnd();
        measures.Read(in _stepper.World, row);
        for (var i = 0; i < row.Length; i++) row[i] -= _before[i];
        return isPossible;
    }

    private void Wait(SimTime moment)
    {
        while (_stepper.World.Status == WorldStatus.Running && _stepper.Peek() < moment)
        {
            if (!StandsDown()) _stepper.Step();
        }

        if (_stepper.World.Status == WorldStatus.Running) _stepper.AdvanceTo(moment);
    }

    // Where nobody has decided by the fuse, and the exercise says that this is standing down.
    private bool StandsDown()
    {
        if (!source.StandsDownUnattended || _stepper.DecisionDue is not { } due) return false;
        _stepper.AdvanceTo(_stepper.Peek());
        return _stepper.Apply(Command.StandDown(due)).IsDone;
    }
}
