using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Values;

/// <summary>A moment of the scenario: a date and time, or a duration after the start. Before the start is a fault, at or after the horizon a warning.</summary>
internal sealed class MomentReader(Findings findings, ScenarioClock? clock)
{
    /// <summary>The moment; null after a fault, told here, or where there is no clock.</summary>
    public SimTime? Read(Node node, KeyDefinition key)
    {
        if (node is not ScalarNode scalar)
        {
            if (node is not BrokenNode) findings.Report(
                KeyRules.Shape, node.Place, $"`{key.Name}` is one moment", $"for instance `{key.Example}`");
            return null;
        }

        if (Meant(scalar) is { } meant) return Report(scalar, key, meant);
        var time = MomentText.LooksLikeDate(scalar.Text) || scalar.Text.Length == 0 ? Calendar(scalar, key) : AfterStart(scalar, key);
        if (time is { } at) CheckHorizon(at, scalar, key);
        return time;
    }

    /// <summary>What a text means that is neither a moment nor a duration; null where it is one, or nobody knows.</summary>
    private MomentMeant? Meant(ScalarNode scalar)
    {
        if (scalar.IsNothing || MomentText.Read(scalar.Text, NodaTime.DateTimeZone.Utc).Fault is null || DurationText.Read(scalar.Text).Fault is null) return null;
        return new MomentGuess(clock).Of(scalar.Text);
    }

    private SimTime? Report(ScalarNode scalar, KeyDefinition key, MomentMeant meant)
    {
        var bare = scalar.Text.Length is 4 or 5 && scalar.Text.All(char.IsAsciiDigit) ? $"; a duration needs a unit, such as `{scalar.Text}m`" : "";
        findings.Report(
            ValueRules.NotMoment, scalar.Place, $"`{key.Name}`: `{scalar.Text}` is not how a moment is written",
            (meant.Options.IsEmpty ? meant.Note : meant.Hint) + bare, meant.Texts);
        return null;
    }

    private SimTime? Calendar(ScalarNode scalar, KeyDefinition key)
    {
        var (instant, fault) = MomentText.Read(scalar.Text, clock?.Zone ?? NodaTime.DateTimeZone.Utc);
        if (fault is not null) findings.Report(fault.Rule, scalar.Place, $"`{key.Name}`: {fault.What}", WithOwnDate(fault.Hint));
        if (fault is not null || clock is null) return null;
        var time = clock.TimeAt(instant);
        if (time >= SimTime.Start)
        {
            ClockChange.Check(scalar, key.Name, clock.Zone, findings);
            return time;
        }

        findings.Report(
            NameOfRule, scalar.Place, $"`{scalar.Text}` is before the start",
            $"the clock starts at {clock.LocalAt(SimTime.Start, clock.Zone):uuuu'-'MM'-'dd'T'HH':'mmo<G>}");
        return null;
    }

    /// <summary>An example in the scenario's own time: one of another year would be before the start, or after the end.</summary>
    private string WithOwnDate(string hint) =>
        clock is null ? hint : hint.Replace("2022-11-15", CalendarWords.Day(clock.LocalAt(SimTime.Start, clock.Zone).Date), StringComparison.Ordinal);

    private static DiagnosticRule NameOfRule => ValueRules.BeforeStart;

    private SimTime? AfterStart(ScalarNode scalar, KeyDefinition key)
    {
        var (minutes, fault) = DurationText.Read(scalar.Text);
        if (fault is null && minutes < 0) fault = new Fault(
            ValueRules.BeforeStart, $"`{scalar.Text}` is before the start", "a duration counts from the start onwards");
        if (fault is null) return new SimTime(minutes);
        var neither = fault.Rule == ValueRules.NotDuration && fault.Suggestions.Count == 0 && !char.IsAsciiDigit(scalar.Text[0]);
        if (scalar.Text.Contains("..", StringComparison.Ordinal))
            findings.Report(ValueRules.Constant, scalar.Place, $"`{key.Name}` must be one moment", "no range can stand here");
        else if (neither)
            findings.Report(
                ValueRules.NotMoment, scalar.Place, $"`{key.Name}`: `{scalar.Text}` is no date and time",
                WithOwnDate("write `2022-11-15T15:40+01:00`, `2022-11-15T15:40` (local), `2022-11-15`, or a duration after the start such as `12h`"));
        else
            findings.Report(fault.Rule, scalar.Place, $"`{key.Name}`: {fault.What}", fault.Hint, fault.Suggestions);
        return null;
    }

    /// <summary><c>2130h</c> is a length of time, and a time of day to whoever says "twenty-one thirty hours".</summary>
    private string? ClockHours(string text) => text.Length == 5 && text[4] == 'h' && new MomentGuess(clock).Of(text) is { Options: [var only] } ? only.Text : null;

    private void CheckHorizon(SimTime at, ScalarNode scalar, KeyDefinition key)
    {
        if (clock is not null && at.Minutes >= clock.Horizon.Minutes)
            findings.Report(
                WarningRules.AfterHorizon, scalar.Place, $"`{key.Name}: {scalar.Text}` is at or after the end", "what falls there does not happen" + (ClockHours(scalar.Text) is { } meant ? $"; if the time of day is meant, write `{meant}`" : ""));
    }
}
