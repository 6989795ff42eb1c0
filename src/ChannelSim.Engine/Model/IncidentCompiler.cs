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
        Rate = type.Rate.Index,
        Hostile = program.Varied(type.Hostile),
        Belief = program.Varied(type.Belief),
        Signal = type.Signal.Index,
        ClarificationEvery = program.Duration(type.Clarification?.Every),
        ClarificationSignal = type.Clarification?.Signal.Index ?? -1,
        Fuse = program.Duration(type.Fuse),
        EscalationRungs = [.. type.Escalates.Select(escalation => escalation.Rungs)],
        EscalationWeights = [.. type.Escalates.Select(escalation => escalation.Weight.Index)],
        ContactProbability = program.Varied(type.ContactProbability),
        Notice = program.Duration(type.Notice),
        UntilClosed = type.Until == PlanUntil.Closed,
        Ongoing = type.Ongoing,
        IsReluctant = [.. type.Reluctance.Select(reluctance => reluctance is not null)],
        Reluctance = [.. type.Reluctance.Select(program.Varied)],
        Provokes = [.. type.Provokes.Select(provocation => new CompiledProvocation(provocation.Type.Index, program.Varied(provocation.Chance)))],
        Plan = Plan(definition, type, program),
    };

    private static CompiledPlanEntry[] Plan(ModelDefinition definition, IncidentTypeDefinition type, BindingProgram program)
    {
        var seen = new Dictionary<int, uint>();
        var plan = new List<CompiledPlanEntry>();
        foreach (var entry in type.Plan)
        {
            var channel = entry.Channel.Index;
            var occurrence = seen.GetValueOrDefault(channel);
            seen[channel] = occurrence + 1;
            if (definition.Channels[channel].Removed) continue;
            plan.Add(new CompiledPlanEntry(
                channel,
                program.Varied(entry.Chance),
                program.Duration(entry.Patience ?? (definition.Channels[channel] as ContactChannelDefinition)?.Patience),
                CompiledModel.ChannelAddress(definition.Channels[channel].Name),
                occurrence));
        }

        return [.. plan];
    }
}
