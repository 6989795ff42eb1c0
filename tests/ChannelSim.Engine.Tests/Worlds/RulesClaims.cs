using System.Security.Cryptography;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Worlds;

/// <summary>A rule that changes while the layout stays is told by <see cref="Checkpoint.Rules"/>: other worlds under the same number are a fault.</summary>
public sealed class RulesClaims
{
    /// <summary>What a hundred random models come to under each set of rules. A change of the rules adds a line here; only other random models change one.</summary>
    private static readonly Dictionary<int, string> Digests = new()
    {
        [2] = "2b56f45d5a24354c34f856e961965c615478029dc7f868dab89cf263d81c325c",
        [3] = "193e5b9d67ce1637edb807d487b699992b7cc350ce10d2f083e1868e39da1b67",
        [4] = "193e5b9d67ce1637edb807d487b699992b7cc350ce10d2f083e1868e39da1b67", // of sides that are played alone
    };

    [Test]
    public void The_same_rules_bring_the_same_models_to_the_same_ends()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var seed = 0; seed < 100; seed++)
        {
            var stepper = new Stepper<NoObserver>(CompiledModel.Compile(RandomModel.Of(seed)), default);
            stepper.Run(new StreamKey(2, 0, (uint)seed));
            hash.AppendData(OutcomeOf(in stepper.World));
        }

        Assert.That(Convert.ToHexStringLower(hash.GetHashAndReset()), Is.EqualTo(Digests[Checkpoint.Rules]));
    }

    // Not the bytes of the world, which another layout changes without a change of the rules.
    private static byte[] OutcomeOf(in World world)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(world.Now);
        writer.Write(world.Events);
        writer.Write(world.Goodwill);
        writer.Write(world.Peak);
        writer.Write(world.Opened);
        foreach (ref readonly var type in world.Types[..]) writer.Write(type.RespondedAccident + (31 * type.RespondedDeliberate) + (961 * type.StoodDownDeliberate));
        foreach (ref readonly var channel in world.Channels[..])
        {
            writer.Write(channel.Attempts + (31 * channel.Connected) + (961 * channel.Checks));
            writer.Write(channel.UnseenDownMinutes + channel.SeenDownMinutes + channel.SuspendedMinutes);
        }

        writer.Flush();
        return bytes.ToArray();
    }
}
