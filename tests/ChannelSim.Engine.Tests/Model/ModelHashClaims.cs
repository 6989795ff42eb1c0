using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Model;

/// <summary>What a checkpoint or a table of results is for is told by three fingerprints: of everything, of the structure, of the numbers.</summary>
public sealed class ModelHashClaims
{
    private const int Models = 8;

    [Test]
    public void Another_number_changes_the_hash_of_numbers_and_not_that_of_the_structure([Range(0, Models - 1)] int seed)
    {
        var definition = RandomModel.Extended(seed);
        var model = CompiledModel.Compile(definition);
        foreach (var index in Enumerable.Range(0, definition.Parameters.Length))
        {
            var parameter = definition.Parameters[index];
            var other = CompiledModel.Compile(definition with { Parameters = definition.Parameters.SetItem(index, parameter with { Spread = parameter.Spread with { A = Math.BitIncrement(parameter.Spread.A) } }) });
            Assert.That(other.StructureHash, Is.EqualTo(model.StructureHash), parameter.Path);
            Assert.That(other.NumbersHash, Is.Not.EqualTo(model.NumbersHash), parameter.Path);
            Assert.That(other.Hash, Is.Not.EqualTo(model.Hash), parameter.Path);
        }
    }

    [Test]
    public void Another_structure_changes_the_hash_of_the_structure_and_not_that_of_numbers()
    {
        var definition = RandomModel.Of(3);
        var model = CompiledModel.Compile(definition);
        ModelDefinition[] others =
        [
            definition with { Horizon = new SimDuration(definition.Horizon.Minutes + 1) },
            definition with { Channels = definition.Channels.SetItem(0, definition.Channels[0] with { Name = "another" }) },
            definition with { Parameters = definition.Parameters.SetItem(0, definition.Parameters[0] with { Path = "another" }) },
        ];
        foreach (var other in others.Select(CompiledModel.Compile))
        {
            Assert.That(other.StructureHash, Is.Not.EqualTo(model.StructureHash));
            Assert.That(other.NumbersHash, Is.EqualTo(model.NumbersHash));
            Assert.That(other.Hash, Is.Not.EqualTo(model.Hash));
        }
    }

    [Test]
    public void What_no_result_depends_on_changes_none_of_them()
    {
        var definition = RandomModel.Of(3);
        var model = CompiledModel.Compile(definition);
        var other = CompiledModel.Compile(definition with
        {
            Id = "another",
            Parameters = definition.Parameters.SetItem(0, definition.Parameters[0] with { Basis = Basis.Sourced, IsDefault = !definition.Parameters[0].IsDefault }),
        });
        Assert.That((other.Hash, other.StructureHash, other.NumbersHash), Is.EqualTo((model.Hash, model.StructureHash, model.NumbersHash)));
    }

    /// <summary>Stores of results name their models by it: another one is told in the changelog.</summary>
    [Test]
    public void The_hash_of_a_model_is_the_one_it_always_had() =>
        Assert.That(CompiledModel.Compile(RandomModel.Of(3)).Hash, Is.EqualTo("858c61048412c7770fb2fb76e3598578d065fdad1e7475d86590fcb6d9da52de"));
}
