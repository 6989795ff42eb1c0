using System.Runtime.CompilerServices;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Worlds;

/// <summary>A world is a value: flat, of fixed size, without references, without a byte that means nothing.</summary>
public sealed class LayoutClaims
{
    /// <summary>Pinned on purpose: a world of another size makes every checkpoint useless and needs another format and a line in the CHANGELOG.</summary>
    private const int Size = 51_296;

    private static IEnumerable<Type> Parts => Layout.Parts(typeof(World)).Distinct();

    [Test]
    public void Its_size_is_known() => Assert.That(Unsafe.SizeOf<World>(), Is.EqualTo(Size));

    [TestCaseSource(nameof(Parts))]
    public void No_part_of_it_is_padded(Type part) => Assert.That(Layout.Size(part), Is.EqualTo(Layout.Sum(part)));

    [Test]
    public void It_holds_no_reference() => Assert.That(RuntimeHelpers.IsReferenceOrContainsReferences<World>(), Is.False);

    [Test]
    public void The_layout_hash_is_a_hash() => Assert.That(Checkpoint.LayoutHash.ToArray().Distinct().Count(), Is.GreaterThan(16));
}
