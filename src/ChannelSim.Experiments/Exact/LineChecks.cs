using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Exact;

/// <summary>Lines with exponential up-times, constant repairs and fixed checks, that nobody's ringing finds failed.</summary>
internal static class LineChecks
{
    private const string Form = "fixed-checks";
    private const string Words = "up-times between checks at fixed moments; without checks that fall into a minute of ringing";
    private const int MostChecks = 4000;

    public static IEnumerable<ExactValue> Of(KnownModel known)
    {
        var model = known.Definition;
        if (model.Rungs.Any(rung => rung.Terminal) || model.Rungs.Any(rung => !rung.Suspends.IsEmpty) || model.Timeline.Any(entry => !entry.Suspend.IsEmpty)) yield break;
        for (var index = 0; index < model.Channels.Length; index++)
        {
            if (Checked(model.Channels[index]) is not { } channel || !IsPlain(known, channel) || !model.Incidents.All(type => HangsUpFirst(known, type, channel, index))) continue;
            var line = new CheckedLine(1 / known[channel.Fails[0].A], [.. channel.Checks.Select(check => check.Minutes)], known.Constant(channel.Repair), known.Horizon);
            yield return new($"channels.{channel.Name}.unseen_down_minutes", line.UnseenMinutes, Form, Words);
            yield return new($"channels.{channel.Name}.seen_down_minutes", line.SeenMinutes, Form, Words);
            if (IsWantedAtRandom(known, index)) yield return new($"channels.{channel.Name}.worked_when_wanted", 1 - ((line.UnseenMinutes + line.SeenMinutes) / known.Horizon), Form, "the share of time in which it works: calls come at random moments");
        }
    }

    private static LineDefinition? Checked(ChannelDefinition channel) => channel.Match<LineDefinition?>(line => line, _ => null, _ => null, _ => null);

    private static bool IsPlain(KnownModel known, LineDefinition channel) =>
        channel is { Removed: false, Fails.IsEmpty: false } && channel.Checks.Length is > 0 and <= MostChecks
        && channel.Fails.All(fails => fails.Kind == SpreadKind.Exponential && known[fails.A] == known[channel.Fails[0].A])
        && channel.Routine.All(id => id is null) && known.Constant(channel.Repair) >= 0;

    // The incident is over before the patience is: what rings in vain is never found out. A call of no length is not cut.
    private static bool HangsUpFirst(KnownModel known, IncidentTypeDefinition type, LineDefinition of, int channel)
    {
        if (type.Announce is { } announce && announce.Plan.Any(entry => entry.Channel.Index == channel)) return false;
        if (known.IsSilent(type) || !known.Plan(type).Exists(entry => entry.Channel.Index == channel)) return true;
        var longest = known.Constant(type.Fuse) * known.Definition.Rungs.Max(rung => known[rung.Fuse]);
        return known.Constant(of.Call) == 0 && known.Constant(of.Ring) == 0 && (of.Buys is null || known.Constant(of.Buys) == 0)
            && known.Plan(type).Where(entry => entry.Channel.Index == channel).All(entry => (entry.Patience ?? of.Patience) is not { } patience || known.Constant(patience) > longest);
    }

    private static bool IsWantedAtRandom(KnownModel known, int channel)
    {
        var wanting = known.Definition.Incidents.Where(type => !known.IsSilent(type) && known.Plan(type).Exists(entry => entry.Channel.Index == channel)).ToList();
        return wanting.Count > 0 && known.Definition.Timeline.IsEmpty && known.Definition.Incidents.All(type => type.Announce is null && KnownModel.LeadsToNothing(type))
            && wanting.TrueForAll(type => known.Plan(type)[0].Channel.Index == channel && known.Constant(type.Notice) == 0 && known[type.Rate] > 0)
            && known.OnEveryRung(rung => rung.Incidents) > 0;
    }
}
