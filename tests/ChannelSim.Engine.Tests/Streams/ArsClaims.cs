using System.Runtime.Intrinsics;
using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Streams;
using ArmAes = System.Runtime.Intrinsics.Arm.Aes;
using X86Aes = System.Runtime.Intrinsics.X86.Aes;

namespace ChannelSim.Engine.Tests.Streams;

/// <summary>The generator against the answers that its authors publish with random123 (ars4x32), and its ways against one another.</summary>
public sealed class ArsClaims
{
    // A block of ARS4x32 with any number of rounds, as published.
    private static Vector128<ulong> Block(
        Vector128<ulong> counter, Vector128<ulong> key, int rounds, Func<Vector128<ulong>, Vector128<ulong>, Vector128<ulong>> middle, Func<Vector128<ulong>, Vector128<ulong>, Vector128<ulong>> last)
    {
        var weyl = Vector128.Create(0x9E3779B97F4A7C15UL, 0xBB67AE8584CAA73BUL);
        var state = counter ^ key;
        for (var round = 1; round < rounds; round++) state = middle(state, key += weyl);
        return last(state, key + weyl);
    }

    /// <summary>Ten rounds: <c>tests/kat_vectors</c>. Seven: the authors' program compiled, and an independent one.</summary>
    private static readonly object[] Answers =
    [
        new[] { "00000000 00000000 00000000 00000000", "00000000 00000000 00000000 00000000", "dacf61ff c45798f3 113c7eeb 101e27f3", "8d73ee19 506401ef 13c2dbe4 0cbe9c0d" },
        new[] { "ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff 00000000 00000000", "5e39c131 d1121a9c ba0a9803 9372482d", "bb3743b1 9f635551 ecbc87fc a19478a9" },
        new[] { "243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0 082efa98 ec4e6c89", "d1df87af f67d43ba 4f66afdb 393dcb2d", "a516e7d6 8357ad74 5b59b3ec 8763fff3" },
        new[] { "33221100 77665544 bbaa9988 ffeeddcc", "03020100 07060504 0b0a0908 0f0e0d0c", "884049c3 5b359d82 562c1d47 b45a9083", "b341bff0 71df909e cf7d4d9d ec637337" },
    ];

    [TestCaseSource(nameof(Answers))]
    public void By_portable_code_it_gives_the_published_answers(string counter, string key, string seven, string ten)
    {
        Assert.That(Hex(Block(Words(counter), Words(key), 7, PortableAes.Middle, PortableAes.Last)), Is.EqualTo(seven));
        Assert.That(Hex(Block(Words(counter), Words(key), 10, PortableAes.Middle, PortableAes.Last)), Is.EqualTo(ten));
    }

    /// <summary>It says by what: a processor may have no instructions, and they can be switched off.</summary>
    [TestCaseSource(nameof(Answers))]
    public void By_the_instructions_of_this_processor_it_gives_the_published_answers(string counter, string key, string seven, string ten)
    {
        TestContext.Out.WriteLine(ArmAes.IsSupported ? "AES instructions of Arm" : X86Aes.IsSupported ? "AES instructions of x64" : "no AES instructions");
        Assert.That(Hex(Block(Words(counter), Words(key), 7, AesRound.Middle, AesRound.Last)), Is.EqualTo(seven));
        Assert.That(Hex(Block(Words(counter), Words(key), 10, AesRound.Middle, AesRound.Last)), Is.EqualTo(ten));
    }

    /// <summary>The published answers again, by seed, branch, replication, block and cause as the engine lays them out.</summary>
    [TestCaseSource(nameof(Answers))]
    public void What_the_engine_draws_is_the_block_with_seven_rounds(string counter, string key, string seven, string ten)
    {
        var (c, k, expected) = (Words(counter), Words(key), Words(seven));
        var source = new DrawSource(new StreamKey(k[0], k[1], (uint)(c[1] >> 32)));
        var draws = source.At(c[0], (uint)c[1]);

        Assert.That((draws.FirstWord, draws.SecondWord), Is.EqualTo((expected[0], expected[1])));
        Assert.That(ten, Is.Not.EqualTo(seven));
    }

    [Test]
    public void All_ways_have_the_same_bits()
    {
        var random = new Random(1);
        for (var trial = 0; trial < 100_000; trial++)
        {
            var (counter, key) = (Any(random), Any(random));
            var portable = Block(counter, key, DrawSource.Rounds, PortableAes.Middle, PortableAes.Last);
            var draws = new DrawSource(new StreamKey(key[0], key[1], (uint)(counter[1] >> 32))).At(counter[0], (uint)counter[1]);
            if (Block(counter, key, DrawSource.Rounds, AesRound.Middle, AesRound.Last) != portable) Assert.Fail($"this processor: counter {counter}, key {key}");
            if (Vector128.Create(draws.FirstWord, draws.SecondWord) != portable) Assert.Fail($"a source: counter {counter}, key {key}");
        }
    }

    /// <summary>FIPS 197, figure 7, and that it permutes the bytes.</summary>
    [Test]
    public void The_substitution_of_bytes_is_that_of_the_standard()
    {
        Assert.That((PortableAes.SubBytes[0x00], PortableAes.SubBytes[0x01], PortableAes.SubBytes[0x53], PortableAes.SubBytes[0xff]), Is.EqualTo((0x63, 0x7c, 0xed, 0x16)));
        Assert.That(PortableAes.SubBytes.Distinct().Count(), Is.EqualTo(256));
    }

    private static Vector128<ulong> Any(Random random) => Vector128.Create((ulong)random.NextInt64(long.MinValue, long.MaxValue), (ulong)random.NextInt64(long.MinValue, long.MaxValue));

    private static Vector128<ulong> Words(string text)
    {
        uint[] words = [.. text.Split(' ').Select(word => Convert.ToUInt32(word, 16))];
        return Vector128.Create(words[0] | ((ulong)words[1] << 32), words[2] | ((ulong)words[3] << 32));
    }

    private static string Hex(Vector128<ulong> block) => $"{(uint)block[0]:x8} {(uint)(block[0] >> 32):x8} {(uint)block[1]:x8} {(uint)(block[1] >> 32):x8}";
}
