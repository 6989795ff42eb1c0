using System.Collections.Immutable;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Tests.Worlds;

namespace ChannelSim.Engine.Tests.Model;

/// <summary>A model with other numbers is the one that is compiled from them.</summary>
public sealed class OtherNumbersClaims
{
    private const int Models = 60;

    [Test]
    public void Rules_with_other_numbers_step_as_the_definition_that_has_them([Range(0, Models - 1)] int seed)
    {
        var definition = RandomModel.Extended(seed);
        var parameters = Others(definition, new Random(seed));
        var bound = CompiledModel.Compile(definition).With(parameters);
        var compiled = CompiledModel.Compile(definition with { Parameters = parameters });
        Assert.That((bound.Hash, bound.StructureHash, bound.NumbersHash), Is.EqualTo((compiled.Hash, compiled.StructureHash, compiled.NumbersHash)));
        var (one, other) = (new Stepper<NoObserver>(bound, default), new Stepper<NoObserver>(compiled, default));
        for (var replication = 0u; replication < 3; replication++)
        {
            one.Run(new StreamKey(7, 0, replication), fixedKnowledge: replication == 2);
            other.Run(new StreamKey(7, 0, replication), fixedKnowledge: replication == 2);
            Bytes.RequireSame(in other.World, in one.World, $"replication {replication}");
        }
    }

    [Test]
    public void The_model_they_are_bound_to_stays_as_it_is()
    {
        var definition = RandomModel.Extended(3);
        var model = CompiledModel.Compile(definition);
        var hash = model.Hash;
        Assert.That(model.With(Others(definition, new Random(3))).SharesRulesWith(model));
        Assert.That((model.Hash, model.NumbersHash), Is.EqualTo((hash, CompiledModel.Compile(definition).NumbersHash)));
        Assert.That(CompiledModel.Compile(definition).SharesRulesWith(model), Is.False);
    }

    [Test]
    public void Other_parameters_are_refused()
    {
        var definition = RandomModel.Extended(3);
        var (model, first) = (CompiledModel.Compile(definition), definition.Parameters[0]);
        var kind = first.Spread.IsConstant ? Spread.Uniform(first.Spread.A, first.Spread.A + 1) : Spread.Constant(first.Spread.A);
        Assert.That(() => model.With(definition.Parameters.RemoveAt(0)), Throws.ArgumentException);
        Assert.That(() => model.With(definition.Parameters.SetItem(0, first with { Path = "another" })), Throws.ArgumentException);
        Assert.That(() => model.With(definition.Parameters.SetItem(0, first with { Spread = kind })), Throws.ArgumentException);
    }

    // Some of them smaller, the others as they are.
    private static ImmutableArray<ParameterDefinition> Others(ModelDefinition definition, Random random)
    {
        var factor = 0.7 + (0.3 * random.NextDouble());
        return [.. definition.Parameters.Select(parameter => random.Next(2) == 0
            ? parameter with { Spread = parameter.Spread with { A = parameter.Spread.A * factor, B = parameter.Spread.B * factor, C = parameter.Spread.C * factor } } : parameter)];
    }
}
