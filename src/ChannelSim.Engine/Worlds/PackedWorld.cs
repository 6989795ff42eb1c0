using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Worlds;

/// <summary>
/// A world without what its model has no use for and without free slots, which are zero: at most 3 KB for a shipped scenario instead of 50. For worlds
/// that are kept: checkpoints. The same world has the same bytes.
/// </summary>
public static class PackedWorld
{
    private const int PrefixLength = 2 * sizeof(int);
    private static readonly int HeadLength = LengthOfHead();
    private static readonly int HandLength = Unsafe.SizeOf<HandState>() - Unsafe.SizeOf<HandTries>(); // what is by incident comes last

    private interface IWalker
    {
        void Visit(scoped Span<byte> bytes);
    }

    /// <summary>Bytes that a world is packed into.</summary>
    public static int LengthOf(in World world, CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var walker = default(Measurer);
        Walk(ref Unsafe.AsRef(in world), model, UsedOf(in world), ref walker);
        return PrefixLength + walker.Length;
    }

    /// <summary>The world as bytes.</summary>
    public static byte[] Pack(in World world, CompiledModel model)
    {
        var bytes = new byte[LengthOf(in world, model)];
        Pack(in world, model, bytes);
        return bytes;
    }

    /// <summary>Writes a world into bytes of the right length (<see cref="LengthOf"/>). Allocates nothing.</summary>
    public static void Pack(in World world, CompiledModel model, Span<byte> bytes)
    {
        var used = UsedOf(in world);
        MemoryMarshal.Write(bytes, in used);
        var walker = new Writer(bytes[PrefixLength..]);
        Walk(ref Unsafe.AsRef(in world), model, used, ref walker);
    }

    /// <summary>Reads what <see cref="Pack(in World, CompiledModel, Span{byte})"/> wrote into a world that is all zeroes. Allocates nothing.</summary>
    /// <exception cref="CheckpointException">The bytes are not those of a world of this model.</exception>
    public static void Unpack(ReadOnlySpan<byte> bytes, CompiledModel model, ref World world)
    {
        if (bytes.Length < PrefixLength + HeadLength) throw new CheckpointException("a world that is cut off");
        var used = MemoryMarshal.Read<Used>(bytes);
        var walker = new Reader(bytes[PrefixLength..]);
        walker.Visit(Head(ref world));
        if (!used.IsWithinLimits || world.Pending is < 0 or > Limits.PendingTimers || world.TriggeredCount is < 0 or > Limits.TimelineEntries) throw new CheckpointException("a world beyond the limits of the engine");
        walker = new Reader(bytes[PrefixLength..]);
        Walk(ref world, model, used, ref walker);
        if (walker.IsShort || walker.Left != 0) throw new CheckpointException("a world of another model");
    }

    // Everything that is kept, in one order for measuring, writing and reading. What comes later is told by what came before.
    private static void Walk<TWalker>(ref World world, CompiledModel model, Used used, ref TWalker walker)
        where TWalker : struct, IWalker, allows ref struct
    {
        walker.Visit(Head(ref world));
        walker.Visit(Bytes(world.Stays[..model.Climates.Length]));
        walker.Visit(Bytes(world.SessionDecisions[..model.SessionChannels.Length]));
        walker.Visit(Bytes(world.SessionPostponedAt[..model.SessionChannels.Length]));
        walker.Visit(Bytes(world.FirstTimes[..model.Rungs.Length]));
        walker.Visit(Bytes(world.FirstCauses[..model.Rungs.Length]));
        walker.Visit(Bytes(world.FiredAt[..model.Timeline.Entries.Length]));
        walker.Visit(Bytes(world.Triggered[..world.TriggeredCount]));
        walker.Visit(Bytes(world.Types[..model.Types.Length]));
        walker.Visit(Bytes(world.Channels[..model.Channels.All.Length]));
        walker.Visit(Bytes(world.PendingTimes[..world.Pending]));
        walker.Visit(Bytes(world.PendingSlots[..world.Pending]));
        foreach (var slot in world.OpenSlots.Members) VisitIncident(ref world, slot, ref walker);
        walker.Visit(Bytes(world.OfficialReadings[..used.Readings]));
        walker.Visit(Bytes(world.FollowUps[..used.FollowUps]));
        if (world.ByHand != 0) walker.Visit(Bytes(MemoryMarshal.CreateSpan(ref world.Hand, 1))[..HandLength]);
    }

    private static void VisitIncident<TWalker>(ref World world, int slot, ref TWalker walker)
        where TWalker : struct, IWalker, allows ref struct
    {
        walker.Visit(Bytes(world.Incidents[..].Slice(slot, 1)));
        if (world.ByHand != 0) walker.Visit(Bytes(world.Hand.Tries[..].Slice(slot, 1)));
    }

    private static Span<byte> Head(ref World world) => Bytes(MemoryMarshal.CreateSpan(ref world, 1))[..HeadLength];

    private static Span<byte> Bytes<T>(Span<T> cells)
        where T : struct => MemoryMarshal.AsBytes(cells);

    private static int LengthOfHead()
    {
        var world = default(World);
        return (int)Unsafe.ByteOffset(ref Unsafe.As<World, byte>(ref world), ref Unsafe.As<ClimateCounts, byte>(ref world.Stays));
    }

    private static Used UsedOf(in World world)
    {
        var readings = world.Officials == 0 ? 0 : Limits.OfficialReadings;
        while (readings > 0 && world.OfficialReadings[readings - 1].Order == 0) readings--;
        var followUps = world.FollowUpsPending == 0 ? 0 : Limits.FollowUps;
        while (followUps > 0 && world.FollowUps[followUps - 1].Order == 0) followUps--;
        return new Used(readings, followUps);
    }

    // How many slots are written of what is not counted in the world.
    private readonly record struct Used(int Readings, int FollowUps)
    {
        public bool IsWithinLimits => Readings is >= 0 and <= Limits.OfficialReadings && FollowUps is >= 0 and <= Limits.FollowUps;
    }

    private struct Measurer : IWalker
    {
        public int Length { get; private set; }

        public void Visit(scoped Span<byte> bytes) => Length += bytes.Length;
    }

    private ref struct Writer(Span<byte> into) : IWalker
    {
        private Span<byte> _left = into;

        public void Visit(scoped Span<byte> bytes)
        {
            bytes.CopyTo(_left);
            _left = _left[bytes.Length..];
        }
    }

    private ref struct Reader(ReadOnlySpan<byte> from) : IWalker
    {
        private ReadOnlySpan<byte> _left = from;

        public readonly int Left => _left.Length;

        public bool IsShort { get; private set; }

        public void Visit(scoped Span<byte> bytes)
        {
            IsShort |= bytes.Length > _left.Length;
            if (IsShort) return;
            _left[..bytes.Length].CopyTo(bytes);
            _left = _left[bytes.Length..];
        }
    }
}
