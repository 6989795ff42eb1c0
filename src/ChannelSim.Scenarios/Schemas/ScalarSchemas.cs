using System.Text.Json.Nodes;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Parameters;
using static ChannelSim.Scenarios.Schemas.SchemaNodes;

namespace ChannelSim.Scenarios.Schemas;

/// <summary>Numbers of a unit, written as a single value.</summary>
internal sealed class ScalarSchemas(SharedSchemas shared)
{
    /// <summary>A number, or a range where one is allowed.</summary>
    public JsonObject Of(ParameterUnit unit, bool aboveZero, bool ranges)
    {
        var name = $"one-{Word(unit)}{(aboveZero ? "-above-0" : "")}{(ranges ? "" : "-known")}";
        return shared.Refer(name, () => unit == ParameterUnit.Minutes ? Time(aboveZero, ranges) : Plain(unit, aboveZero, ranges));
    }

    /// <summary>What a unit is called in the names of definitions.</summary>
    public static string Word(ParameterUnit unit) => unit switch
    {
        ParameterUnit.Minutes => "time",
        ParameterUnit.Probability => "probability",
        ParameterUnit.PerThirtyDays => "rate",
        ParameterUnit.LogOdds => "log-odds",
        ParameterUnit.DPrime => "signal",
        ParameterUnit.Factor => "factor",
        ParameterUnit.Cost => "cost",
        _ => "number",
    };

    /// <summary>A length of time has a unit and is therefore a text; only nothing is a number.</summary>
    private static JsonObject Time(bool aboveZero, bool ranges)
    {
        var forms = ranges ? "a length of time such as `90m`, `12h` or `1h30m`, or a range such as `3..9h`" : "a length of time such as `90m`, `12h` or `1h30m`";
        var text = Text(
            SchemaPatterns.Of(ParameterUnit.Minutes, aboveZero, ranges),
            $"write {forms}{(aboveZero ? ", above 0" : "")}; units are s, m (minutes), h, d, w, y (365 days)");
        return aboveZero ? text : Either(new JsonObject { ["enum"] = new JsonArray(0) }, [], text);
    }

    private static JsonObject Plain(ParameterUnit unit, bool aboveZero, bool ranges)
    {
        var (least, most) = unit == ParameterUnit.Probability ? (0, 1) : (SchemaPatterns.MayBeNegative(unit) ? -NumberBounds.Most(unit) : 0, NumberBounds.Most(unit));
        var forms = unit == ParameterUnit.Probability ? ranges ? "a probability such as `60%` or `0.6`, or a range such as `60..80%`" : "a probability such as `60%` or `0.6`"
            : ranges ? "a number such as `0.5`, or a range such as `0.3..0.7`" : "a number such as `0.5`";
        var schema = Type("number", "string");
        if (double.IsFinite(least) && most < double.MaxValue)
        {
            schema[aboveZero && least == 0 ? "exclusiveMinimum" : "minimum"] = least;
            schema["maximum"] = most;
        }

        schema["pattern"] = SchemaPatterns.Of(unit, aboveZero, ranges);
        schema["patternErrorMessage"] = "write " + forms;
        return schema;
    }
}
