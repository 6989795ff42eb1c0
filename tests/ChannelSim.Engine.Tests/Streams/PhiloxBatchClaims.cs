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
}
