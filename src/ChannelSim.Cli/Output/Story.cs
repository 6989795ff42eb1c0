using System.Text;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Scenarios;

namespace ChannelSim.Cli.Output;

/// <summary>A replication told event by event, for people: when, who, over which channel, what was said and heard, what was believed, what was decided.</summary>
internal sealed partial class Story(Scenario scenario, IReadOnlyList<StepEvent> events)
{
    private const int Indent = 4;
    private const int Hanging = 2;
    private static readonly string Continued = "\n" + new string(' ', Indent + Hanging);
    private readonly StringBuilder _text = new();
    private readonly Dictionary<int, (int Type, bool Deliberate)> _incidents = [];
    private readonly ModelDefinition _model = scenario.Model;
    private string _day = "";
    private double _minutes = -1;

    /// <summary>The whole story, one line an event, under headings of day and time.</summary>
    public string Tell()
    {
        foreach (var happened in events)
        {
            if (happened.Kind == StepEventKind.Opened) _incidents[happened.Incident] = (happened.Code / 2, happened.Code % 2 == 1);
            if (Sentence(happened) is not { } sentence) continue;
            Stamp(happened.Minutes);
            _text.Append(' ', Indent).AppendJoin(Continued, TextTable.Wrap(sentence, Page.Width - Indent - Hanging, 0)).Append('\n');
        }

        Summary();
        return _text.ToString();
    }

    // What a student would count by hand.
    private void Summary()
    {
        var decided = events.Where(e => e.Kind == StepEventKind.Decided).Select(e => e.Code).ToList();
        var peak = events.Where(e => e.Kind == StepEventKind.RungChanged).Select(e => e.Code).Append(_model.Start.Index).Max();
        var reached = events.Where(e => e.Kind == StepEventKind.Connected).GroupBy(e => e.Channel).OrderBy(group => group.Key)
            .Select(group => $"{_model.Channels[group.Key].Name} {Counted(group.Count())}").ToList();
        _text.Append("\nWhat came of it\n");
        Row("highest rung", _model.Rungs[peak].Name);
        Row("incidents", $"{_incidents.Count}, of which {decided.Count} were decided");
        Row("miscalculations", $"{decided.Count(code => code == 2)} (responded to an accident)");
        Row("missed", $"{decided.Count(code => code == 1)} (stood down from a deliberate act)");
        Row("reached", reached.Count == 0 ? "nobody" : string.Join(", ", reached));

        void Row(string what, string value) => _text.Append("  ").Append(what.PadRight(17)).Append(value).Append('\n');
    }

    private static string Counted(int times) => times switch { 1 => "once", 2 => "twice", _ => $"{times} times" };

    private void Stamp(double minutes)
    {
        var day = scenario.Clock.DayOf(minutes);
        if (day != _day) _text.Append('\n').Append(day).Append('\n');
        if (day != _day || minutes != _minutes) _text.Append("  ").Append(scenario.Clock.ClockOf(minutes)).Append('\n');
        _day = day;
        _minutes = minutes;
    }

    private string? Sentence(StepEvent e) => e.Kind switch
    {
        StepEventKind.TimelineFired or StepEventKind.TimelineFailed => Timeline(e),
        StepEventKind.ClimateChanged => $"The climate is now {_model.Climates[e.Code].Name}.",
        StepEventKind.RungChanged => Rung(e),
        StepEventKind.LineFailed => $"{Channel(e)} fails{(e.Code == 0 ? "; nobody knows" : " in the middle of the call")}.",
        StepEventKind.FailureFound => $"{Channel(e)} is found dead {(e.Code == 0 ? "by a check" : "by ringing in vain")}; the repair starts.",
        StepEventKind.Repaired => $"{Channel(e)} works again.",
        StepEventKind.Suspended => $"{Channel(e)} is suspended.",
        StepEventKind.Restored => $"{Channel(e)} is restored.",
        StepEventKind.Opened => Opening(e),
        StepEventKind.Clarified => $"{Incident(e)}: further evidence; {Observer(e)} {Belief(e.X, e.Y)}.",
        StepEventKind.Decided => Decision(e),
        StepEventKind.Settled => $"{Incident(e)} is settled. In truth it was {Truth(e.Code == 1)}.",
        StepEventKind.Ended => e.Code == 1 ? "The replication ends: a terminal rung is reached." : "The horizon: the replication ends.",
        StepEventKind.GoodwillChanged => $"Goodwill {(e.X > 0 ? "grows" : "shrinks")} by {Numbers.Significant(Math.Abs(e.X), 2)} to {Numbers.Significant(e.Y, 3)} (log-odds).",
        _ => Contact(e),
    };

    private string Timeline(StepEvent e)
    {
        var entry = _model.Timeline[e.Code];
        var name = entry.Title ?? entry.Name ?? entry.StreamName;
        var told = entry.To.IsEmpty ? "" : $" (told: {string.Join(", ", entry.To.Select(side => Side(side.Index)))})";
        return e.Kind == StepEventKind.TimelineFired ? $"Timeline: {name}{told}." : $"Timeline: {name} - but it does not happen this time.";
    }

    private string Rung(StepEvent e) =>
        $"The ladder {(e.Code > e.X ? "goes up" : "relaxes")} from {_model.Rungs[(int)e.X].Name} to {_model.Rungs[e.Code].Name}.";

    private string Opening(StepEvent e)
    {
        var type = _model.Incidents[e.Code / 2];
        var signal = e.X.Equals(e.Y) ? "" : $"; with the first evidence {Percent(e.Y)}";
        return $"{Incident(e)} opens; {Side(type.Observer.Index)} sees it and holds it for deliberate with {Percent(e.X)} beforehand{signal}. In truth it is {Truth(e.Code % 2 == 1)}.";
    }

    private string Decision(StepEvent e)
    {
        bool responded = e.Code >= 2, deliberate = e.Code % 2 == 1;
        var verdict = responded == deliberate
            ? "rightly"
            : responded ? "wrongly: a miscalculation" : "wrongly: a missed act";
        return $"{Incident(e)}: {Observer(e)} {(responded ? "responds" : "stands down")} at {Share(e.X)} against a threshold of {Share(e.Y)} - {verdict}. In truth it was {Truth(deliberate)}.";
    }

    private string Incident(StepEvent e) => e.Incident < 0 ? "routine" : $"{_model.Incidents[_incidents[e.Incident].Type].Name} #{e.Incident + 1}";

    private string Observer(StepEvent e) => Side(_model.Incidents[_incidents[e.Incident].Type].Observer.Index);

    private string Author(StepEvent e) => Side(_model.Incidents[_incidents[e.Incident].Type].Observer.Other.Index);

    private string Side(int index) => _model.Sides[index].Name;

    private string Channel(StepEvent e) => _model.Channels[e.Channel].Name;

    private static string Truth(bool deliberate) => deliberate ? "deliberate" : "an accident";

    private static string Belief(double before, double after) => $"moves from {Percent(before)} to {Percent(after)} that it was deliberate";

    private static string Percent(double logOdds) => Share(PortableMath.Logistic(logOdds));

    private static string Share(double probability) =>
        probability is > 0 and < 0.001 or > 0.999 and < 1 ? Numbers.Significant(probability * 100, 6) + " %" : Numbers.Significant(probability * 100, 3) + " %";
}
