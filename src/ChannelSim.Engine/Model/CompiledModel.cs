using System.Collections.Immutable;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>
/// The rules of one scenario, compiled from its definition: immutable, shared by all threads. Structure only; numbers stand in a
/// <see cref="ParameterBinding"/>, so that drawing unknown parameters anew or sweeping them means another binding.
/// </summary>
public sealed class CompiledModel
{
    private ModelHash? _hashes;
    private string? _hash;

    private CompiledModel(ModelDefinition definition) => Definition = definition;

    /// <summary>What it was compiled from.</summary>
    public ModelDefinition Definition { get; private set; }

    /// <summary>SHA-256 of everything in the definition that determines results, lowercase hex. Made when it is first asked for.</summary>
    public string Hash => _hash ??= Hashes.Of(Definition.Parameters);

    /// <summary>
    /// SHA-256 of everything in the definition that determines results except the spreads of its parameters, lowercase hex: models that have it in
    /// common differ in numbers alone.
    /// </summary>
    public string StructureHash => Hashes.Structure;

    /// <summary>SHA-256 of the spreads of the parameters, in their order, lowercase hex.</summary>
    public string NumbersHash => ModelHash.OfNumbers(Definition.Parameters);

    /// <summary>Length of a replication.</summary>
    public SimDuration Horizon => Definition.Horizon;

    private ModelHash Hashes => _hashes ??= new ModelHash(Definition);

    internal CompiledSide[] Sides { get; private init; } = [];
    internal CompiledRung[] Rungs { get; private init; } = [];
    internal CompiledClimate[] Climates { get; private init; } = [];
    internal CompiledChannels Channels { get; private init; } = new([]);
    internal CompiledIncidentType[] Types { get; private init; } = [];
    internal CompiledTimeline Timeline { get; private init; } = null!;
    internal BindingProgram Program { get; private set; } = null!;
    internal ValueRef GoodwillHalfLife { get; private init; }
    internal ValueRef GoodwillStart { get; private init; }
    internal uint LinesWithVaryingFails { get; private init; }

    /// <summary>By session of all talks: its channel.</summary>
    internal int[] SessionChannels { get; private init; } = [];

    /// <summary>Compiles a definition. Costs well under a millisecond for shipped scenarios.</summary>
    /// <exception cref="LimitReachedException">The definition exceeds a limit of <see cref="Model.Limits"/>; the message names it.</exception>
    public static CompiledModel Compile(ModelDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ModelLimits.Check(definition);
        var program = new BindingProgram(definition);
        var channels = new ChannelCompiler(definition, program).Compile();
        var types = IncidentCompiler.Compile(definition, program);
        var timeline = TimelineCompiler.Compile(definition, program);
        var climates = LadderCompiler.Climates(definition, program);
        program.Seal();
        return new CompiledModel(definition)
        {
            Sides = LadderCompiler.Sides(definition),
            Rungs = LadderCompiler.Rungs(definition),
            Climates = climates,
            Channels = new CompiledChannels(channels),
            Types = types,
            Timeline = timeline,
            Program = program,
            GoodwillHalfLife = ValueRef.Of(definition.GoodwillHalfLife),
            GoodwillStart = ValueRef.Of(definition.GoodwillStart),
            LinesWithVaryingFails = Mask(channels, channel => channel is CompiledLine { FailsVaries: true }),
            SessionChannels = [.. channels.SelectMany((channel, index) => Enumerable.Repeat(index, channel is CompiledTalks talks ? talks.Sessions.Length : 0))],
        };
    }

    /// <summary>The same rules with other numbers: what <see cref="Compile"/> makes of the definition with these parameters, for a small part of its time.</summary>
    /// <param name="parameters">The parameters of the definition; nothing but the numbers of their spreads may be another.</param>
    /// <exception cref="ArgumentException">They are other parameters, or the spread of one has another kind.</exception>
    public CompiledModel With(ImmutableArray<ParameterDefinition> parameters)
    {
        var hashes = Hashes;
        var definition = Definition with { Parameters = parameters };
        var program = Program.With(definition);

        // All there is but what follows from numbers: a new part of the rules cannot be forgotten here.
        var model = (CompiledModel)MemberwiseClone();
        (model.Definition, model.Program, model._hashes, model._hash) = (definition, program, hashes, null);
        return model;
    }

    /// <summary>Whether one of the two models was made of the other, or both of a third, by <see cref="With"/>: they differ in numbers at most.</summary>
    public bool SharesRulesWith(CompiledModel other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(Timeline, other.Timeline);
    }

    internal static CauseAddress TypeAddress(string name) => CauseAddress.Of("incident/" + name);

    internal static CauseAddress ChannelAddress(string name) => CauseAddress.Of("channel/" + name);

    private static uint Mask(CompiledChannel[] channels, Func<CompiledChannel, bool> chosen)
    {
        var mask = 0u;
        for (var i = 0; i < channels.Length; i++)
        {
            if (chosen(channels[i])) mask |= 1u << i;
        }

        return mask;
    }
}
