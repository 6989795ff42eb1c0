using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Exact;

/// <summary>Expected fates of incidents of a type per replication.</summary>
/// <param name="Opened">Incidents.</param>
/// <param name="RespondedDeliberate">Responses to deliberate acts.</param>
/// <param name="RespondedAccident">Responses to accidents: miscalculations.</param>
/// <param name="StoodDownDeliberate">Missed acts.</param>
/// <param name="StoodDownAccident">Accidents stood down from.</param>
internal readonly record struct Outcomes(double Opened, double RespondedDeliberate, double RespondedAccident, double StoodDownDeliberate, double StoodDownAccident)
{
    public static Outcomes operator +(Outcomes one, Outcomes other) => new(
        one.Opened + other.Opened, one.RespondedDeliberate + other.RespondedDeliberate, one.RespondedAccident + other.RespondedAccident,
        one.StoodDownDeliberate + other.StoodDownDeliberate, one.StoodDownAccident + other.StoodDownAccident);

    /// <summary>Decisions of a number of incidents, by truth.</summary>
    public static Outcomes Of(FirstEvidence evidence, double opened, double decided, double hostile, double words = 0)
    {
        double deliberate = decided * hostile, accident = decided * (1 - hostile);
        double of = hostile > 0 ? evidence.Responds(true, words) : 0, wrong = hostile < 1 ? evidence.Responds(false, words) : 0;
        return new Outcomes(opened, deliberate * of, accident * wrong, deliberate * (1 - of), accident * (1 - wrong));
    }

    /// <summary>The measures of a type.</summary>
    public IEnumerable<ExactValue> Of(IncidentTypeDefinition type, string form, string words)
    {
        ExactValue Value(string measure, double value) => new($"incidents.{type.Name}.{measure}", value, form, words);
        yield return Value("opened", Opened);
        yield return Value("responded_deliberate", RespondedDeliberate);
        yield return Value("responded_accident", RespondedAccident);
        yield return Value("stood_down_deliberate", StoodDownDeliberate);
        yield return Value("stood_down_accident", StoodDownAccident);
        yield return Value("undecided", Math.Max(0, Opened - RespondedDeliberate - RespondedAccident - StoodDownDeliberate - StoodDownAccident));
    }

    /// <summary>The measures of all decisions together.</summary>
    public IEnumerable<ExactValue> Together(KnownModel known, string form, string words)
    {
        yield return new("miscalculations", RespondedAccident, form, words);
        yield return new("missed", StoodDownDeliberate, form, words);
        if (known.Definition.Costs is { } costs) yield return new("decision_cost", (RespondedAccident * known[costs.Miscalculation]) + (StoodDownDeliberate * known[costs.Missed]), form, words);
    }
}
