using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Live;

namespace ChannelSim.Exercise.Reviews;

/// <summary>A decision as it was taken.</summary>
/// <param name="What">What the engine says of it.</param>
/// <param name="Type">The incident's type.</param>
/// <param name="Number">The incident, from 1, in the order of opening.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="Seat">Who decided; null: the rule.</param>
/// <param name="Believed">The last thing that a seat of the decider said it believed before it; null: none did.</param>
internal sealed record Decision(Decided What, IncidentTypeId Type, int Number, SimTime OpenedAt, string? Seat, Belief? Believed)
{
    /// <summary>Whether it was a response to a deliberate act, or standing down from an accident.</summary>
    public bool IsRight => What.Responds == What.IsDeliberate;

    /// <summary>All decisions of an exercise, in order.</summary>
    public static IReadOnlyList<Decision> In(LiveExercise exercise, IReadOnlyList<Moment> moments)
    {
        var opened = new List<Opened>();
        var decisions = new List<Decision>();
        foreach (var moment in moments)
        {
            foreach (var happened in moment.Happened)
            {
                if (happened.Kind == StepEventKind.Opened) opened.Add(happened.AsOpened());
                if (happened.Kind != StepEventKind.Decided) continue;
                var what = happened.AsDecided();
                var of = opened[what.Incident.Number];
                var observer = exercise.Scenario.Model.Incidents[of.Type.Index].Observer;
                var isByHand = moment.By?.Order is { Verb: Orders.Verb.Respond or Orders.Verb.StandDown } order && order.Incident == what.Incident.Number;
                var believed = exercise.Beliefs.LastOrDefault(belief => belief.Incident == what.Incident && belief.At <= what.At && exercise.Terms.Seats.Find(belief.Seat)?.Side == observer);
                decisions.Add(new Decision(what, of.Type, what.Incident.Number + 1, of.At, isByHand ? moment.By!.Seat : null, believed));
            }
        }

        return decisions;
    }
}
