using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Model;

/// <summary>Compiles sides, rungs and climates.</summary>
internal static class LadderCompiler
{
    public static CompiledSide[] Sides(ModelDefinition definition) =>
        [.. definition.Sides.Select(side => new CompiledSide(
            [.. side.Threshold.Select(id => ValueRef.Of(id))],
            ValueRef.Of(side.Suspicion),
            ValueRef.Of(side.Reassured),
            ValueRef.Of(side.Convinced)))];

    public static CompiledRung[] Rungs(ModelDefinition definition) =>
        [.. definition.Rungs.Select(rung => new CompiledRung(
            ValueRef.Of(rung.Incidents),
            ValueRef.Of(rung.Fuse),
            ValueRef.Of(rung.Suspicion),
            ValueRef.Of(rung.Relax),
            rung.Suspends.Where(id => !definition.Channels[id.Index].Removed).Aggregate(0u, (mask, id) => mask | 1u << id.Index),
            rung.Terminal))];

    public static CompiledClimate[] Climates(ModelDefinition definition, BindingProgram program) =>
        [.. definition.Climates.Select(climate => new CompiledClimate(
            [.. climate.Exits.Select(exit => new CompiledExit(
                exit.To.Index,
                program.Duration(exit.After),
                CauseAddress.Of($"climate/{climate.Name}/to-{definition.Climates[exit.To.Index].Name}")))]))];
}
