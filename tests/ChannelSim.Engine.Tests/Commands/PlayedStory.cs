using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Commands;

/// <summary>An exercise told in lines (<see cref="Story"/>): run to a moment, command, run on.</summary>
internal sealed class PlayedStory
{
    private readonly Stepper<EventRecorder> _stepper;

    public PlayedStory(DefinitionBuilder builder)
    {
        _stepper = new Stepper<EventRecorder>(CompiledModel.Compile(builder.Build()), new EventRecorder());
        _stepper.Begin(in Story.Key);
    }

    public ref readonly World World => ref _stepper.World;

    public IncidentId? DecisionDue => _stepper.DecisionDue;

    /// <summary>Lets happen what is due before a moment, and rests there.</summary>
    public PlayedStory To(double minutes)
    {
        _stepper.RunUntil(new SimTime(minutes));
        _stepper.AdvanceTo(new SimTime(minutes));
        return this;
    }

    public PlayedStory Do(params Command[] commands)
    {
        foreach (var command in commands) Assert.That(_stepper.Apply(in command).Refusal, Is.EqualTo(CommandRefusal.None), command.Kind.ToString());
        return this;
    }

    public CommandResult Try(Command command) => _stepper.Apply(in command);

    /// <summary>Takes the next event, a decision by its rule included.</summary>
    public PlayedStory Step()
    {
        _stepper.Step();
        return this;
    }

    public PlayedStory ToEnd()
    {
        _stepper.RunToEnd();
        return this;
    }

    /// <summary>All that happened so far, or what happened of the given kinds.</summary>
    public string[] Told(params StepEventKind[] only) =>
        [.. _stepper.Observer.Events.Where(happened => only.Length == 0 || only.Contains(happened.Kind)).Select(happened => Story.Tell(_stepper.Model.Definition, happened))];

    public IReadOnlyList<double> Times(StepEventKind kind) => [.. _stepper.Observer.Events.Where(happened => happened.Kind == kind).Select(happened => happened.At.Minutes)];

    public T The<T>(StepEventKind kind, Func<StepEvent, T> read) => read(_stepper.Observer.Events.Single(happened => happened.Kind == kind));
}
