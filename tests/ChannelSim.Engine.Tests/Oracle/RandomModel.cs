using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>
/// A random valid model of varied size, from a seed. It is made to be awkward, not plausible: constant times in whole hours, so that things are due at one
/// moment, certainties, probabilities that differ by side, climate and rung, and everything that can be absent absent now and then.
/// </summary>
internal sealed partial class RandomModel
{
    private const double Hour = 60;
    private const double Day = 1440;

    private readonly DefinitionBuilder builder;
    private readonly double horizon;
    private readonly int channelCount;
    private readonly int typeCount;
    private Random random;

    private RandomModel(int seed)
    {
        random = new Random(seed);
        horizon = random.Next(2, 25) * Day;
        channelCount = random.Next(1, 5);
        typeCount = random.Next(1, 5);
        builder = new DefinitionBuilder(horizon, rungs: random.Next(1, 6), climates: random.Next(1, 4));
    }

    /// <summary>The model of a seed.</summary>
    public static ModelDefinition Of(int seed) => new RandomModel(seed).Make();

    /// <summary>The same model with follow-ups, announcing, escalation by truth and conditions of all kinds on top.</summary>
    public static ModelDefinition Extended(int seed)
    {
        var made = new RandomModel(seed);
        return made.Make(() => made.Extend(new Random(~seed)));
    }

    private ModelDefinition Make(Action? extend = null)
    {
        MakeSides();
        MakeClimates();
        MakeGoodwill();
        for (var i = 0; i < channelCount; i++) MakeChannel(i);
        MakeRungs();
        for (var i = 0; i < typeCount; i++) MakeType(i);
        MakeTimeline();
        extend?.Invoke();
        var model = builder.Build();
        return Chance(0.1) ? WithoutOne(model) : model;
    }

    private ModelDefinition WithoutOne(ModelDefinition model)
    {
        var gone = random.Next(channelCount);
        return model with { Channels = model.Channels.SetItem(gone, model.Channels[gone] with { Removed = true }) };
    }

    private void MakeSides()
    {
        for (var i = 0; i < 2; i++)
        {
            builder.Side(i, side => side with
            {
                Threshold = [.. builder.Rungs.Select(_ => Number(Pick(0, 0.3, 0.5, 0.7, 0.95, 1)))],
                Suspicion = Number(Pick(0, 0, 0.5, -0.5)),
                Convinced = Chance(0.4) ? Number(Pick(0.9, 0.99, 1)) : null,
                Reassured = Chance(0.4) ? Number(Pick(0, 0.01, 0.1)) : null,
            });
        }
    }

    private void MakeRungs()
    {
        var top = builder.RungCount - 1;
        builder.Start = Chance(0.7) ? 0 : random.Next(0, builder.RungCount);
        for (var i = 0; i <= top; i++)
        {
            builder.Rung(i, rung => rung with
            {
                Incidents = Number(Pick(0, 0.5, 1, 1, 2, 3)),
                Fuse = Number(Pick(0.5, 1, 1, 2)),
                Suspicion = Number(Pick(0, 0, 0.3, -0.2)),
                Relax = i > 0 && Chance(0.6) ? Number(Pick(600, 2000, 6000)) : null,
                Suspends = [.. builder.Channels.Select((_, c) => new ChannelId(c)).Where(_ => Chance(i == 0 ? 0.05 : 0.2))],
                Terminal = i > builder.Start && Chance(i == top ? 0.3 : 0.05),
            });
        }
    }

    private void MakeClimates()
    {
        builder.StartClimate = random.Next(0, builder.ClimateCount);
        for (var from = 0; from < builder.ClimateCount; from++)
        {
            builder.Climate(from, [.. Enumerable.Range(0, builder.ClimateCount).Where(to => to != from && Chance(0.5)).Select(to => (to, Positive(horizon / 8)))]);
        }
    }

    private void MakeGoodwill() => builder.Goodwill(Pick(0, 0, 0.5, -0.5), Chance(0.5) ? Pick(Day, 5 * Day) : null);

    private bool Chance(double p) => random.NextDouble() < p;

    private double Pick(params double[] values) => values[random.Next(values.Length)];

    /// <summary>A number that is known, or a range around it.</summary>
    private ParameterId Number(double value) => builder.Number(Chance(0.85) || value <= 0
        ? Spread.Constant(value)
        : Chance(0.5) ? Spread.Uniform(0.8 * value, Math.Min(1.2 * value, value <= 1 ? 1 : double.MaxValue)) : new Spread(SpreadKind.Pert, 0.5 * value, 0.75 * value, value));

    /// <summary>A probability: certain ones often; one number, or by side, climate and rung.</summary>
    private VariedProbability Probability(double certain = 0.4, bool bySide = true)
    {
        if (Chance(0.5)) return builder.Probability(Number(Likely(certain)));
        var (differsBySide, differsByClimate, differsByRung) = (bySide && Chance(0.5), Chance(0.5), Chance(0.5));
        var cells = new Dictionary<(int, int, int), ParameterId>();
        return builder.Varied((side, climate, rung) =>
        {
            var cell = (differsBySide ? side : 0, differsByClimate ? climate : 0, differsByRung ? rung : 0);
            if (!cells.TryGetValue(cell, out var parameter)) cells[cell] = parameter = Number(Likely(certain));
            return parameter;
        });
    }

    private double Likely(double certain) => Chance(certain) ? random.Next(2) : Math.Round(random.NextDouble(), 2);

    private VariedProbability Seldom(double never = 0.5) => Chance(never) ? builder.Probability(0) : Probability();

    private VariedProbability Mostly(double always = 0.5) => Chance(always) ? builder.Probability(1) : Probability();

    /// <summary>A duration of about the given size, often none at all, often whole hours.</summary>
    private DurationDefinition Time(double size) => Chance(0.25) ? builder.Minutes(0) : Positive(size);

    private DurationDefinition Positive(double size) => random.Next(8) switch
    {
        0 or 1 or 2 or 3 => builder.Minutes(Hour * Math.Max(1, Math.Round(size / Hour * Pick(0.5, 1, 1, 2)))),
        4 => Exponential(Number(size)),
        5 => builder.Duration(SpreadKind.Lognormal, 0.7 * size, 2 * size),
        6 => builder.Duration(SpreadKind.Pert, 0.3 * size, Pick(0.3, 0.8, 2) * size, 2 * size),
        _ => builder.Duration(SpreadKind.Uniform, 0.5 * size, 1.5 * size),
    };

    private static DurationDefinition Exponential(ParameterId mean) => new(SpreadKind.Exponential, mean, mean, mean);
}
