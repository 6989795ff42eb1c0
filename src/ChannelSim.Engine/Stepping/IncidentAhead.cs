using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Stepping;

/// <summary>
/// The draws of an incident that gets clarifications, eight blocks at once: when it opens those of its truth and fuse, of its first evidence and the
/// first six clarifications; then of eight clarifications more. No part of the world: drawn one by one they have the same bits.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct IncidentAhead
{
    private const int Blocks = PhiloxBatch.Blocks;
    private const int Half = Blocks / 2;
    private const int BeforeClarifications = 2;

    private static readonly Vector256<ulong> FirstFour = Vector256.Create(
        DrawBlock.IncidentTruth, DrawBlock.IncidentEvidence, DrawBlock.IncidentClarification, DrawBlock.IncidentClarification + 1UL);

    private static readonly Vector256<ulong> InTurn = Vector256.Create(0UL, 1, 2, 3);

    private long _generation;
    private int _begin;
    private int _ready;
    private LaneBuffer _firsts;
    private LaneBuffer _seconds;

    /// <summary>The uniform that decides the truth.</summary>
    public double Truth { get; private set; }

    /// <summary>The uniform of the fuse.</summary>
    public double Fuse { get; private set; }

    /// <summary>The normal quantile of <see cref="Fuse"/>.</summary>
    public double FuseNormal { get; private set; }

    /// <summary>The normal variate of the first evidence.</summary>
    public readonly double Evidence => _firsts[1];

    /// <summary>The delay of the first clarification: a unit exponential, or the uniform.</summary>
    public readonly double FirstDelay => _seconds[1];

    /// <summary>Draws for an incident that opens.</summary>
    /// <param name="key">The replication.</param>
    /// <param name="generation">A number that no other replication of the stepper has.</param>
    /// <param name="address">Where the incident draws.</param>
    /// <param name="exponential">Whether delays between clarifications are exponential.</param>
    public void Open(in StreamKey key, long generation, ulong address, bool exponential)
    {
        (_generation, _begin) = (generation, -BeforeClarifications);
        Draw(in key, address, FirstFour, InTurn + Vector256.Create((ulong)(DrawBlock.IncidentClarification + Half - BeforeClarifications)));
        (Truth, Fuse) = (_firsts[0], _seconds[0]);
        _firsts[0] = Fuse; // becomes a normal variate with the rest
        Transform(0, exponential);
        (FuseNormal, _ready) = (_firsts[0], Half);
    }

    /// <summary>The n-th clarification, from 0: its normal variate, and the delay of the next, as <see cref="FirstDelay"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Clarification(in StreamKey key, long generation, ulong address, int n, bool exponential, out double delay)
    {
        var lane = n - _begin;
        if (_generation != generation || (uint)lane >= (uint)_ready) lane = MakeReady(in key, generation, address, n, exponential);
        delay = _seconds[lane];
        return _firsts[lane];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int MakeReady(in StreamKey key, long generation, ulong address, int n, bool exponential)
    {
        if (_generation != generation || n - _begin >= Blocks)
        {
            (_generation, _begin, _ready) = (generation, n, 0);
            var first = InTurn + Vector256.Create((ulong)(DrawBlock.IncidentClarification + (uint)n));
            Draw(in key, address, first, first + Vector256.Create((ulong)Half));
        }

        Transform(_ready, exponential);
        _ready += Half;
        return n - _begin;
    }

    private void Draw(in StreamKey key, ulong address, Vector256<ulong> low, Vector256<ulong> high) => PhiloxBatch.Pairs(in key, address, low, high, _firsts, _seconds);

    // Uniforms to what is needed of them, four at once: those beyond are often never asked for.
    private void Transform(int begin, bool exponential)
    {
        Span<double> firsts = ((Span<double>)_firsts)[begin..], seconds = ((Span<double>)_seconds)[begin..];
        LaneMath.NormalQuantiles(Vector256.Create<double>(firsts)).CopyTo(firsts);
        if (exponential) LaneMath.UnitExponentials(Vector256.Create<double>(seconds)).CopyTo(seconds);
    }
}
