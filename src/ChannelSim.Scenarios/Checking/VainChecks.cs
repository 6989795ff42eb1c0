using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Checking;

/// <summary>Warns of what is tried and can never work, whatever is drawn.</summary>
internal sealed class VainChecks(Reading reading, ModelDefinition model)
{
    public void Check()
    {
        foreach (var channel in model.Channels.OfType<ContactChannelDefinition>()) CheckPatience(channel, channel.Patience);
        foreach (var asked in model.Channels.OfType<RequestedChannelDefinition>().Where(asked => !IsPossible(asked.Accept)))
            Warn(WarningRules.NobodyAccepts, Find($"channels.{asked.Name}.accept"), $"no request on `{asked.Name}` is ever accepted", "`accept` is 0 for whoever asks, whenever: give it a value, or take the channel out of the plans");
        foreach (var side in model.Sides) CheckBounds(side);
        foreach (var rung in model.Rungs.Where(rung => Of(rung.Fuse).High <= 0))
            Warn(WarningRules.NoFuse, Find($"ladder.{rung.Name}.fuse"), $"on `{rung.Name}` every incident is decided as soon as it opens", "a factor of 0 leaves nobody time to call: 1 is the fuse as it is, 0.5 half of it");
        foreach (var type in model.Incidents)
        {
            if (High(type.Fuse) <= 0)
                Warn(WarningRules.NoFuse, Find($"incidents.{type.Name}.fuse") ?? PlaceOf(type.Fuse), $"`{type.Name}` is decided as soon as it opens", "a fuse of 0 leaves nobody time to call: give it a length, such as `12h`");
            foreach (var entry in type.Plan) CheckPatience(model.Channels[entry.Channel.Index], entry.Patience);
            if (type.Plan.IsEmpty) CheckPlan(type);
            else if (High(type.Fuse) > 0) CheckNotice(type);
            if (type.Announce is { } announce) CheckAnnouncement(type, announce);
            if (type.Ongoing && !type.Plan.Concat(type.Announce?.Plan ?? []).Any(entry => model.Channels[entry.Channel.Index] is ContactChannelDefinition channel && IsPossible(channel.Authority)))
                Warn(
                    WarningRules.NobodyStops, Find($"incidents.{type.Name}.ongoing"), $"`{type.Name}` is ongoing, and no call can stop it",
                    "no channel of its contact plan has `authority`");
        }
    }

    /// <summary>Convinced means responding at once, reassured means standing down at once: on the wrong side of the threshold they mean the opposite.</summary>
    private void CheckBounds(SideDefinition side)
    {
        if (side.Convinced is { } convinced && Of(convinced).High < side.Threshold.Min(id => Of(id).Low))
            Warn(WarningRules.WrongBound, Find($"sides.{side.Key}.convinced"), $"`{side.Key}` is convinced below its threshold, and stands down then", "`convinced` lies above `threshold`: it ends the waiting for what is as good as certain");
        if (side.Reassured is { } reassured && Of(reassured).Low >= side.Threshold.Max(id => Of(id).High))
            Warn(WarningRules.WrongBound, Find($"sides.{side.Key}.reassured"), $"`{side.Key}` is reassured at its threshold or above, and responds then", "`reassured` lies below `threshold`: it ends the waiting for what is as good as excluded");
    }

    private void CheckPatience(ChannelDefinition channel, DurationDefinition? patience)
    {
        if (patience is null) return;
        var (least, takes) = channel.Match(
            line => (Low(line.Ring), "it rings for"),
            call => (Low(call.Response) + Low(call.Lead), "`response` and `lead` take"),
            meeting => (Low(meeting.Response) + Low(meeting.Lead) + Low(meeting.Travel), "`response`, `lead` and `travel` take"),
            _ => (0, ""));
        if (High(patience) >= least) return;
        Warn(
            WarningRules.ShortPatience, PlaceOf(patience), $"`{channel.Name}` is never reached: patience ends before {(channel.Kind.IsRung() ? "it is answered" : "anybody could talk")}",
            $"{takes} at least {SpokenWords.Span(least)}, and patience is at most {SpokenWords.Span(High(patience))}");
    }

    private void CheckNotice(IncidentTypeDefinition type)
    {
        var fuse = LongestFuse(type);
        if (!(Low(type.Notice) > fuse) || !IsPossible(type.ContactProbability)) return;
        Warn(
            WarningRules.LateNotice, PlaceOf(type.Notice), $"nobody is ever called about `{type.Name}`: its fuse ends before the notice is up",
            $"`notice` is at least {SpokenWords.Span(Low(type.Notice))}, and the fuse at most {SpokenWords.Span(fuse)} on any rung");
    }

    private void CheckAnnouncement(IncidentTypeDefinition type, Announcement announce)
    {
        var path = $"incidents.{type.Name}.announce";
        foreach (var entry in announce.Plan) CheckPatience(model.Channels[entry.Channel.Index], entry.Patience);
        var author = model.Sides[1 - type.Observer.Index].Key;
        if (announce.Plan.IsEmpty && Find($"{path}.plan") is null && Find($"contact.{author}") is null)
            Warn(WarningRules.NobodyTold, Find(path), $"`{author}` is to announce `{type.Name}` and has nobody to call", $"give `{author}` a list under `contact`, or `announce` a `plan`");
        if (High(type.Fuse) > 0 && Low(announce.Notice) > LongestFuse(type))
            Warn(
                WarningRules.LateNotice, PlaceOf(announce.Notice), $"`{type.Name}` is never announced in time: its fuse ends before the notice is up",
                $"`notice` is at least {SpokenWords.Span(Low(announce.Notice))}, and the fuse at most {SpokenWords.Span(LongestFuse(type))} on any rung");
    }

    private double LongestFuse(IncidentTypeDefinition type) => High(type.Fuse) * model.Rungs.Select(rung => Of(rung.Fuse).High).DefaultIfEmpty(1).Max();

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
