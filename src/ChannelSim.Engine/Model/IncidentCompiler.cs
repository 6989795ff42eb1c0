using System.Collections.Immutable;

namespace ChannelSim.Engine.Model;

/// <summary>Compiles incident types.</summary>
internal static class IncidentCompiler
{
    public static CompiledIncidentType[] Compile(ModelDefinition definition, BindingProgram program) =>
        [.. definition.Incidents.Select(type => Compile(definition, type, program))];

    private static CompiledIncidentType Compile(ModelDefinition definition, IncidentTypeDefinition type, BindingProgram program) => new()
    {
        Name = type.Name,
        Observer = type.Observer.Index,
        Author = type.Observer.Other.Index,
        Address = CompiledModel.TypeAddress(type.Name),
        Rate = ValueRef.Of(type.Rate),
        Hostile = program.Varied(type.Hostile),
        Belief = program.Varied(type.Belief),
        Signal = ValueRef.Of(type.Signal),
        ClarificationEvery = program.Duration(type.Clarification?.Every),
        ClarificationSignal = ValueRef.Of(type.Clarification?.Signal),
        Fuse = program.Duration(type.Fuse),
        Escalates = [Escalation(type.Escalates), Escalation(type.EscalatesIfDeliberate.IsEmpty ? type.Escalates : type.EscalatesIfDeliberate)],
        ContactProbability = program.Varied(type.ContactProbability),
        Notice = program.Duration(type.Notice),
        Announces = [Announces(type.Announce?.IfAccident, program), Announces(type.Announce?.IfDeliberate, program)],
        AuthorNotice = program.Duration(type.Announce?.Notice),
        Ongoing = type.Ongoing,
        IsReluctant = [.. type.Reluctance.Select(reluctance => reluctance is not null)],
        Reluctance = [.. type.Reluctance.Select(program.Varied)],
        Provokes = [.. type.Provokes.Select(followUp => FollowUp(followUp, program))],
        Emboldens = [.. type.Emboldens.Select(followUp => FollowUp(followUp, program))],
        Plan = new CompiledPlan(type.Observer.Index, false, type.Until == PlanUntil.Closed, Entries(definition, type.Plan, program)),
        AuthorPlan = new CompiledPlan(type.Observer.Other.Index, true, type.Announce?.Until == PlanUntil.Closed, Entries(definition, type.Announce?.Plan ?? [], program)),
    };

    private static CompiledEscalation Escalation(ImmutableArray<Escalation> ways) => new([.. ways.Select(way => way.Rungs)], [.. ways.Select(way => ValueRef.Of(way.Weight))]);

    private static CompiledFollowUp FollowUp(FollowUp followUp, BindingProgram program) =>
        new(followUp.Type.Index, [program.Varied(followUp.Chance), program.Varied(followUp.ChanceIfDeliberate ?? followUp.Chance)], program.Duration(followUp.After));

    private static VariedRef? Announces(VariedProbability? probability, BindingProgram program) => probability is null ? null : program.Varied(probability);

    private static CompiledPlanEntry[] Entries(ModelDefinition definition, ImmutableArray<PlanEntry> entries, BindingProgram program)
    {
        var seen = new Dictionary<int, uint>();
        var plan = new List<CompiledPlanEntry>();
        foreach (var entry in entries)
        {
            var channel = entry.Channel.Index;
            var occurrence = seen.GetValueOrDefault(channel);
            seen[channel] = occurrence + 1;
            if (definition.Channels[channel].Removed) continue;
            plan.Add(new CompiledPlanEntry(
                channel,
                CompiledModel.ChannelAddress(definition.Channels[channel].Name),
                program.Varied(entry.Chance),
                program.Duration(entry.Patience ?? (definition.Channels[channel] as ContactChannelDefinition)?.Patience),
                occurrence));
        }

        return [.. plan];
    }
}
