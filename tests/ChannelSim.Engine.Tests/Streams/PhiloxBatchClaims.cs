using System.Runtime.Intrinsics;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Tests.Streams;

/// <summary>Many causes at once draw what they draw one by one.</summary>
public sealed class PhiloxBatchClaims
{
    [Test]
    public void A_batch_of_any_size_has_the_bits_of_single_draws()
    {
        for (var size = 0; size <= 40; size++)
        {
            var key = new StreamKey(0xFEDCBA9876543210 + (ulong)size, 0, 7u + (uint)size);
            var addresses = Enumerable.Range(0, size).Select(i => CauseAddress.Of($"cause {i} of {size}").Value).ToArray();
            var firsts = new double[size];

            PhiloxBatch.Firsts(in key, addresses, firsts);

            Assert.That(firsts, Is.EqualTo(addresses.Select(address => key.Pair(new CauseAddress(address), 0).First)));
        }
    }

    [Test]
    public void Eight_blocks_of_one_cause_have_the_bits_of_single_draws()
    {
        if (!PhiloxBatch.IsSupported) Assert.Ignore("this processor has no AVX2: the engine draws one by one");
        var random = new Random(2);
        for (var trial = 0; trial < 1000; trial++)
        {
            var key = new StreamKey((ulong)random.NextInt64(), trial % 3 == 0 ? 1UL : 0, (uint)random.Next());
            var address = (ulong)random.NextInt64() << 1;
            ulong[] blocks = [.. Enumerable.Range(0, PhiloxBatch.Blocks).Select(_ => (ulong)(uint)random.Next())];
            double[] firsts = new double[PhiloxBatch.Blocks], seconds = new double[PhiloxBatch.Blocks];

            PhiloxBatch.Pairs(in key, address, Vector256.Create(blocks), Vector256.Create(blocks, 4), firsts, seconds);

            UniformPair[] expected = [.. blocks.Select(block => key.Pair(new CauseAddress(address), (uint)block))];
            Assert.That(firsts.Zip(seconds, (first, second) => new UniformPair(first, second)), Is.EqualTo(expected));
        }
    }

    [Test]
    public void The_same_block_of_eight_causes_has_the_bits_of_single_draws()
    {
        if (!PhiloxBatch.IsSupported) Assert.Ignore("this processor has no AVX2: the engine draws one by one");
        var random = new Random(3);
        for (var trial = 0; trial < 1000; trial++)
        {
            var key = new StreamKey((ulong)random.NextInt64(), 0, (uint)random.Next());
            var block = (uint)random.Next(20);
            ulong[] addresses = [.. Enumerable.Range(0, PhiloxBatch.Blocks).Select(_ => (ulong)random.NextInt64() << 1)];
            double[] firsts = new double[PhiloxBatch.Blocks], seconds = new double[PhiloxBatch.Blocks];

            PhiloxBatch.Pairs(in key, block, Vector256.Create(addresses), Vector256.Create(addresses, 4), firsts, seconds);

            UniformPair[] expected = [.. addresses.Select(address => key.Pair(new CauseAddress(address), block))];
            Assert.That(firsts.Zip(seconds, (first, second) => new UniformPair(first, second)), Is.EqualTo(expected));
        }
    }
}
