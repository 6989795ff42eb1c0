using System.Runtime.CompilerServices;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Stepping;

/// <content>Numbers of the replication: values, probabilities and laws as they are bound, and what a cause draws from them in one of its blocks.</content>
public sealed partial class Stepper<TObserver>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Value(ValueRef parameter) => _values[parameter.Index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Chance(in VariedRef probability, int side) =>
        _probabilities[probability.At(side, _world.Climate, _world.Rung)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly DurationCell Law(DurationRef duration) => ref _durations[duration.Index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Draws Draw(ulong address, uint block) => _source.At(address, block);

    // The draws of a block that nothing may depend on: no words are as good as any where the probability is 0 or 1 and the duration constant.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Draws DrawIf(bool needed, ulong address, uint block) => needed ? Draw(address, block) : default;

    // Whether it takes a draw to know if something with this probability happens.
    private static bool IsUncertain(double probability) => probability > 0 && probability < 1;

    private bool IsDrawn(DurationRef duration) => !Law(duration).IsConstant;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double FirstDurationOf(in DurationCell law, Draws draws, ulong address, uint block) => law.At(draws.FirstWord, in _source, new DrawPlace(address, block, 0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double SecondDurationOf(in DurationCell law, Draws draws, ulong address, uint block) => law.At(draws.SecondWord, in _source, new DrawPlace(address, block, 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double FirstNormal(Draws draws, ulong address, uint block) => Ziggurat.Normal(draws.FirstWord, in _source, new DrawPlace(address, block, 0));

    // The first draw of a cause's block, in units of its mean.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double UnitExponential(ulong address, uint block) => Ziggurat.Exponential(Draw(address, block).FirstWord, in _source, new DrawPlace(address, block, 0));

    // A duration of a cause; drawn only where there is something to draw.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double FirstDuration(DurationRef duration, ulong address, uint block)
    {
        ref readonly var cell = ref Law(duration);
        return cell.IsConstant ? cell.A : FirstDurationOf(in cell, Draw(address, block), address, block);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double SecondDuration(DurationRef duration, ulong address, uint block)
    {
        ref readonly var cell = ref Law(duration);
        return cell.IsConstant ? cell.A : SecondDurationOf(in cell, Draw(address, block), address, block);
    }

    // Whether something with this probability happens; certainty needs no draw.
    private bool Happens(double probability, ulong address, uint block) =>
        probability >= 1 || (probability > 0 && Draw(address, block).FirstUniform < probability);
}
