using ChannelSim.Engine.Events;
using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// The political climate and goodwill: what the whole relation has.
internal sealed partial class SlowInterpreter
{
    private const double Ln2 = 0.69314718055994530942;

    private readonly uint[] climateStays;
    private readonly List<SlowTimer> climateExits = [];
    private int climate;
    private double goodwill;
    private double goodwillSince;

    private void StartClimate()
    {
        climate = model.StartClimate.Index;
        AwaitExits();
    }

    // Setting the state that already holds does nothing.
    private void SetClimate(int to)
    {
        if (to == climate) return;
        climate = to;
        outcome.ClimateChanges++;
        Emit(StepEvent.ClimateChanged(Now, new ClimateId(to)));
        foreach (var exit in climateExits) Cancel(exit);
        climateExits.Clear();
        AwaitExits();
        TriggerWhatHolds();
    }

    // On entering a state each exit's time is drawn; the earliest wins, ties by file order.
    private void AwaitExits()
    {
        var state = model.Climates[climate];
        var stay = climateStays[climate]++;
        for (var i = 0; i < state.Exits.Length; i++)
        {
            var to = state.Exits[i].To.Index;
            var cause = CauseAddress.Of($"climate/{state.Name}/to-{model.Climates[to].Name}");
            var after = Lasts(state.Exits[i].After, key.First(cause, stay));
            climateExits.Add(At(now + after, TimerRank.Climate, i, () => SetClimate(to)));
        }
    }

    private void StartGoodwill() => goodwill = values[model.GoodwillStart.Index];

    private double GoodwillNow() => model.GoodwillHalfLife is { } halfLife
        ? goodwill * PortableMath.Exp(-Ln2 * (now - goodwillSince) / values[halfLife.Index])
        : goodwill;

    private void AddGoodwill(double change, ChannelId channel, IncidentId? about)
    {
        if (change == 0) return;
        goodwill = GoodwillNow() + change;
        goodwillSince = now;
        Emit(StepEvent.GoodwillChanged(Now, channel, about, new LogOdds(change), new LogOdds(goodwill)));
    }
}
