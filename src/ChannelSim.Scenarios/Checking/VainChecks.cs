using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Values;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Checking;

/// <summary>Warns of what is tried and can never work, whatever is drawn.</summary>
internal sealed class VainChecks(Reading reading, ModelDefinition model)
{
    public void Check()
    {
        foreach (var channel in model.Channels) CheckPatience(channel, channel.Patience);
        foreach (var type in model.Incidents)
        {
            foreach (var entry in type.Plan) CheckPatience(model.Channels[entry.Channel.Index], entry.Patience);
            if (type.Plan.IsEmpty) CheckPlan(type);
            else CheckNotice(type);
            if (type.Ongoing && !type.Plan.Any(entry => IsPossible(model.Channels[entry.Channel.Index].Authority)))
                Warn(
                    WarningRules.NobodyStops, Find($"incidents.{type.Name}.ongoing"), $"`{type.Name}` is ongoing, and no call can stop it",
                    "no channel of its contact plan has `authority`");
        }
    }

    private void CheckPatience(ChannelDefinition line, DurationDefinition? patience)
    {
        if (line.Kind != ChannelKind.Line || patience is null || High(patience) >= Low(line.Ring)) return;
        Warn(
            WarningRules.ShortPatience, PlaceOf(patience), $"`{line.Name}` is never reached: patience ends before it is answered",
            $"it rings for at least {SpokenWords.Span(Low(line.Ring))}, and patience is at most {SpokenWords.Span(High(patience))}");
    }

    private void CheckNotice(IncidentTypeDefinition type)
    {
        var fuse = High(type.Fuse) * model.Rungs.Select(rung => Of(rung.Fuse).High).DefaultIfEmpty(1).Max();
        if (!(Low(type.Notice) > fuse) || !IsPossible(type.ContactProbability)) return;
        Warn(
            WarningRules.LateNotice, PlaceOf(type.Notice), $"nobody is ever called about `{type.Name}`: its fuse ends before the notice is up",
            $"`notice` is at least {SpokenWords.Span(Low(type.Notice))}, and the fuse at most {SpokenWords.Span(fuse)} on any rung");
    }

    private void CheckPlan(IncidentTypeDefinition type)
    {
        var (observer, author) = (model.Sides[type.Observer.Index].Key, model.Sides[1 - type.Observer.Index].Key);
        if (Find($"contact.{author}") is null || Find($"contact.{observer}") is not null || Find($"incidents.{type.Name}.plan") is not null) return;
        if (!IsPossible(type.ContactProbability)) return;
        Warn(
            WarningRules.NoPlan, Find($"incidents.{type.Name}.observer"), $"`{observer}` observes `{type.Name}` and has no list under `contact`",
            $"`{author}` has one: give `{observer}` one too, or `{observer}: []` if it is to call nobody");
    }

    private Place? PlaceOf(DurationDefinition duration) => Find(model.Parameters[duration.A.Index].Path);

    private Place? Find(string path) => reading.Places.Find(path);

    private bool IsPossible(VariedProbability probability) => probability.Cells.Any(cell => Of(cell).High > 0);

    private double Low(DurationDefinition duration) =>
        duration.Kind is SpreadKind.Constant or SpreadKind.Uniform or SpreadKind.Pert ? Of(duration.A).Low : 0;

    private double High(DurationDefinition duration) => duration.Kind switch
    {
        SpreadKind.Constant => Of(duration.A).High,
        SpreadKind.Uniform => Of(duration.B).High,
        SpreadKind.Pert => Of(duration.C).High,
        _ => double.PositiveInfinity,
    };

    private Support Of(ParameterId id) => Support.Of(model.Parameters[id.Index].Spread);

    private void Warn(DiagnosticRule rule, Place? place, string what, string hint)
    {
        if (place is { } at) reading.Findings.Report(rule, at, what, hint);
    }
}
