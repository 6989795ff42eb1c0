using System.Security.Cryptography;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Worlds;

/// <summary>A checkpoint that does not fit is refused, with the reason, whatever is wrong with it.</summary>
public sealed class DamagedCheckpointClaims
{
    private const int HeaderLength = 16 + (5 * 32);
    private const int HeaderHashAt = HeaderLength - 32;
    private readonly CompiledModel _model;
    private readonly byte[] _good;

    public DamagedCheckpointClaims()
    {
        var (model, world) = CheckpointClaims.Midway();
        (_model, _good) = (model, Checkpoint.Save(in world, model));
    }

    [TestCase(0, 4, "not a checkpoint of ChannelSim")]
    [TestCase(4, 8, "a checkpoint of another format")]
    [TestCase(8, HeaderLength, "a damaged checkpoint: its header")]
    public void A_bit_flipped_in_the_header_is_told_for_what_it_is(int from, int to, string message)
    {
        for (var bit = 8 * from; bit < 8 * to; bit++) Assert.That(Refusal(Flipped(bit)), Does.StartWith(message), $"bit {bit}");
    }

    /// <summary>What another engine, another layout or another scenario would have written there, with a header that is whole.</summary>
    [TestCase(8, "a checkpoint of an engine with other rules")]
    [TestCase(12, "a checkpoint of the wrong length")]
    [TestCase(16, "a checkpoint of another layout")]
    [TestCase(48, "a checkpoint of another model")]
    [TestCase(80, "a checkpoint of the same model with other numbers")]
    [TestCase(112, "a damaged checkpoint: its bytes")]
    public void Another_header_is_told_for_what_it_is(int at, string message)
    {
        var bytes = Flipped(8 * at);
        SHA256.HashData(bytes.AsSpan(0, HeaderHashAt), bytes.AsSpan(HeaderHashAt));
        Assert.That(Refusal(bytes), Does.StartWith(message));
    }

    [Test]
    public void A_bit_flipped_anywhere_in_the_world_is_damage()
    {
        for (var place = HeaderLength; place < _good.Length; place += 61) Assert.That(Refusal(Flipped((8 * place) + (place % 8))), Does.StartWith("a damaged checkpoint"));
        Assert.That(Refusal(Flipped((8 * _good.Length) - 1)), Does.StartWith("a damaged checkpoint"));
    }

    [Test]
    public void One_that_is_cut_off_is_refused_wherever_it_ends()
    {
        for (var length = 0; length < _good.Length; length += length < 2 * HeaderLength ? 1 : 97)
        {
            Assert.That(Refusal(_good[..length]), Does.StartWith(length < 8 ? "not a checkpoint" : "a checkpoint of the wrong length"), $"{length} bytes");
        }

        Assert.That(Refusal(_good[..^1]), Does.StartWith("a checkpoint of the wrong length"));
    }

    [Test]
    public void One_with_something_after_it_is_refused() => Assert.That(Refusal([.. _good, 0]), Does.StartWith("a checkpoint of the wrong length"));

    [Test]
    public void Noise_is_refused()
    {
        var random = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            var noise = new byte[i % 2 == 0 ? _good.Length : random.Next(300)];
            random.NextBytes(noise);
            Assert.That(Refusal(noise), Does.StartWith("not a checkpoint"));
        }
    }

    [Test]
    public void Another_models_is_refused_by_every_model_but_its_own()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var model = CompiledModel.Compile(RandomModel.Extended(seed));
            if (model.Hash == _model.Hash) Checkpoint.Load(_good, model);
            else Assert.That(Refusal(_good, model), Does.StartWith("a checkpoint of another model"));
        }
    }

    /// <summary>One changed number makes another model; another title or source does not.</summary>
    [Test]
    public void The_model_is_another_when_anything_that_determines_results_is()
    {
        var definition = RandomModel.Extended(3);
        var parameter = definition.Parameters[0];
        var renamed = definition with { Id = "another-id", Parameters = definition.Parameters.SetItem(0, parameter with { Basis = Basis.Sourced, Sources = ["somewhere"] }) };
        Assert.That(Checkpoint.Load(_good, CompiledModel.Compile(renamed)).Events, Is.EqualTo(20));

        var changed = definition with { Parameters = definition.Parameters.SetItem(0, parameter with { Spread = Spread.Constant(0.123) }) };
        var other = CompiledModel.Compile(changed);
        Assert.That(Refusal(_good, other), Does.StartWith("a checkpoint of the same model with other numbers"));
        Assert.That(Checkpoint.Load(_good, other, underOtherNumbers: true).Events, Is.EqualTo(20));
    }

    private byte[] Flipped(int bit)
    {
        var bytes = _good.ToArray();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return bytes;
    }

    private string Refusal(byte[] bytes, CompiledModel? model = null) => Assert.Throws<CheckpointException>(() => Checkpoint.Load(bytes, model ?? _model))!.Message;
}
