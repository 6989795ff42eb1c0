using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Sensitivity;

namespace ChannelSim.Results.Tables;

/// <summary>What is known of a number, as data: a value, or a law with its ends and its mean.</summary>
/// <param name="Law">The law's name.</param>
/// <param name="Low">The lowest value; the 1 % quantile of a law without an end.</param>
/// <param name="High">The highest value; the 99 % quantile of a law without an end.</param>
/// <param name="Mean">The mean, which <c>--knowledge fixed</c> takes.</param>
internal readonly record struct SpreadFields(string Law, double Low, double High, double Mean)
{
    public static SpreadFields Of(Spread spread)
    {
        var (low, high) = spread.IsConstant ? (spread.A, spread.A) : SpreadEnds.Of(spread);
        return new SpreadFields(ParameterNames.Of(spread.Kind), low, high, Variates.Mean(spread.Kind, spread.A, spread.B, spread.C));
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("law", Law);
        json.WriteNumber("low", Low);
        json.WriteNumber("high", High);
        json.WriteNumber("mean", Mean);
    }
}
