using System.Runtime.CompilerServices;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Worlds;
using static ChannelSim.Experiments.Measures.MeasureKind;

namespace ChannelSim.Experiments.Measures;

/// <summary>The measures of a replication as a whole, each with where it is read: the ladder, and what the decisions amount to.</summary>
internal static class WorldMeasures
{
    /// <param name="sink">What takes them.</param>
    /// <param name="world">The world.</param>
    /// <param name="model">Its definition.</param>
    /// <param name="miscalculationCost">What a miscalculation costs; anything where the scenario gives no costs.</param>
    /// <param name="missedCost">What a missed act costs; anything where the scenario gives no costs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Declare<TSink>(ref TSink sink, in World world, ModelDefinition model, double miscalculationCost, double missedCost)
        where TSink : struct, IMeasureSink, allows ref struct
    {
        int miscalculations = 0, missed = 0;
        for (var type = 0; type < model.Incidents.Length; type++)
        {
            miscalculations += world.Types[type].RespondedAccident;
            missed += world.Types[type].StoodDownDeliberate;
        }

        sink.Take("peak_rung", Number, world.Peak);
        sink.Take("terminal", Indicator, world.Status == WorldStatus.Terminal ? 1 : 0);
        sink.Take("miscalculations", Count, miscalculations);
        sink.Take("missed", Count, missed);
        sink.Take("any_miscalculation", Indicator, miscalculations > 0 ? 1 : 0);
        if (model.Costs is not null) sink.Take("decision_cost", Number, (miscalculations * miscalculationCost) + (missed * missedCost));
    }
}
