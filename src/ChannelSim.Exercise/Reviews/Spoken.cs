using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Reviews;

/// <summary>What sides, channels, incidents and moments are called in a review, which control reads.</summary>
internal sealed class Spoken(Scenario scenario)
{
    private readonly Cast _cast = new(scenario.Model, byName: true);

    public ModelDefinition Model => scenario.Model;

    public string Side(SideId side) => _cast.Capital(side);

    public string Channel(ChannelId channel) => Cast.Capital(_cast.Channel(channel));

    public string Rung(Rung rung) => _cast.Rung(rung);

    public string Type(IncidentTypeId type) => Cast.Capital(_cast.Type(type));

    /// <summary>Day, time and zone.</summary>
    public string When(SimTime moment) => scenario.Clock.Describe(moment.Minutes);

    /// <summary>Weekday and time in the scenario's zone.</summary>
    public string Local(double minutes) => scenario.Clock.Local(minutes);

    /// <summary>A side in the middle of a sentence.</summary>
    public string Inside(SideId side) => _cast.Side(side);

    public static string Percent(double probability) => FormattableString.Invariant($"{100 * probability:0} %");

    public static string Number(Experiments.Statistics.Estimate estimate, NumberKind kind) => PrintedNumber.Of(estimate, kind).ToString();
}
