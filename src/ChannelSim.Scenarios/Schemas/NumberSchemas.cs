using System.Text.Json.Nodes;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Keys;
using static ChannelSim.Scenarios.Schemas.SchemaNodes;

namespace ChannelSim.Scenarios.Schemas;

/// <summary>Numbers as they may be written: alone, with a basis, as a distribution, and by names.</summary>
internal sealed class NumberSchemas(SharedSchemas shared, ProvenanceSchemas provenance)
{
    private static readonly string[] Words = ["mean", "median", "p90", "low", "mode", "high", "uniform"];
    private readonly ScalarSchemas scalars = new(shared);

    /// <summary>A number, a range or a distribution over values.</summary>
    public JsonObject Number(ParameterUnit unit, bool aboveZero) =>
        shared.Refer(ScalarSchemas.Word(unit) + Suffix(aboveZero), () => Full(() => BareNumber(unit, aboveZero)));

    /// <summary>The same, or a map by names, so many deep.</summary>
    public JsonObject ByNames(ParameterUnit unit, int depth) => depth == 0 ? Number(unit, false) : shared.Refer(
        $"{ScalarSchemas.Word(unit)}-by-{depth}", () => Full(() => Either(
            IsMap(),
            Either(HasAny(Words), Distribution(unit, false), Names(ByNames(unit, depth - 1), least: 1)),
            scalars.Of(unit, false, ranges: true))));

    /// <summary>A duration: constant, range or dice.</summary>
    public JsonObject Duration(bool aboveZero) => shared.Refer("duration" + Suffix(aboveZero), () => Full(() => Either(
        IsMap(), Dice(), scalars.Of(ParameterUnit.Minutes, aboveZero, ranges: true))));

    /// <summary>The same, or a map by rung.</summary>
    public JsonObject DurationByRung(bool aboveZero) => shared.Refer("duration-by-rung" + Suffix(aboveZero), () => Full(() => Either(
        IsMap(),
        Either(HasAny(Words), Dice(), Names(Duration(aboveZero), least: 1)),
        scalars.Of(ParameterUnit.Minutes, aboveZero, ranges: true))));

    /// <summary>The mean of an exponential time, bare or as <c>{ mean }</c>.</summary>
    public JsonObject Mean() => shared.Refer("mean-time", () => Full(() => Either(
        IsMap(), provenance.Map([("mean", Number(ParameterUnit.Minutes, aboveZero: true))]), scalars.Of(ParameterUnit.Minutes, aboveZero: true, ranges: true))));

    /// <summary>A length of time that is known.</summary>
    public JsonObject Span() => scalars.Of(ParameterUnit.Minutes, aboveZero: true, ranges: false);

    /// <summary>A map from names to something.</summary>
    public JsonObject Names(JsonObject value, int least = 0)
    {
        var map = provenance.Map([]);
        map["patternProperties"]!.AsObject()[SchemaPatterns.Name] = value;
        if (least > 0) map["minProperties"] = least;
        return map;
    }

    /// <summary>One value for each truth, both named.</summary>
    public JsonObject ByTruth(Func<JsonObject> value) => provenance.Map([.. CommonKeys.Truths.Select(truth => (truth, value()))]);

    /// <summary>A value as it is, or within <c>{ value, basis, source }</c>.</summary>
    public JsonObject Full(Func<JsonObject> bare) => Either(Has("value"), provenance.Map([("value", bare())]), bare());

    private static string Suffix(bool aboveZero) => aboveZero ? "-above-0" : "";

    private JsonObject BareNumber(ParameterUnit unit, bool aboveZero) => Either(IsMap(), Distribution(unit, aboveZero), scalars.Of(unit, aboveZero, ranges: true));

    /// <summary>What is known of a number; its own numbers are known. What has no upper end is not for a probability.</summary>
    private JsonObject Distribution(ParameterUnit unit, bool aboveZero) => shared.Refer($"{ScalarSchemas.Word(unit)}-distribution" + Suffix(aboveZero), () =>
        Shapes(() => scalars.Of(unit, aboveZero: true, ranges: false), () => scalars.Of(unit, aboveZero, ranges: false), unbounded: unit != ParameterUnit.Probability));

    /// <summary>The law of a duration; its numbers may be unknown themselves.</summary>
    private JsonObject Dice() => shared.Refer("dice", () => Shapes(
        () => Number(ParameterUnit.Minutes, aboveZero: true), () => Number(ParameterUnit.Minutes, aboveZero: false), unbounded: true));

    /// <summary>The four shapes; what stands in a map says which is meant, so that only what is wrong within it is marked.</summary>
    private JsonObject Shapes(Func<JsonObject> aboveZero, Func<JsonObject> any, bool unbounded)
    {
        var two = provenance.Map([("uniform", new JsonObject { ["type"] = "array", ["items"] = any(), ["minItems"] = 2, ["maxItems"] = 2 })]);
        var bounded = Either(HasAny("uniform"), two, provenance.Map([("low", any()), ("mode", any()), ("high", any())]));
        if (!unbounded) return bounded;
        var lognormal = provenance.Map([("median", aboveZero()), ("p90", aboveZero())]);
        return Either(HasAny("median", "p90"), lognormal, Either(HasAny("mean"), provenance.Map([("mean", aboveZero())]), bounded));
    }
}
