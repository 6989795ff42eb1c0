using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Values;

/// <summary>Whether the numbers of a distribution are in order, whatever is drawn for them.</summary>
internal static class Order
{
    public static bool Check(Shape shape, IReadOnlyList<Spread> numbers, Findings findings) => shape.Kind switch
    {
        SpreadKind.Lognormal => CheckP90(shape, Support.Of(numbers[0]), Support.Of(numbers[1]), findings),
        SpreadKind.Pert => CheckAscending(shape, numbers, findings),
        SpreadKind.Uniform => CheckAscending(shape, numbers, findings),
        _ => true,
    };

    private static bool CheckP90(Shape shape, Support median, Support p90, Findings findings)
    {
        if (p90.Low > median.High) return true;
        var ranges = median.Low < median.High || p90.Low < p90.High;
        findings.Report(
            ValueRules.P90, shape.Numbers[1].Node.Place,
            ranges ? "the lowest p90 is not above the highest median" : "the p90 is not above the median",
            "nine of ten values lie below the p90, five of ten below the median");
        return false;
    }

    private static bool CheckAscending(Shape shape, IReadOnlyList<Spread> numbers, Findings findings)
    {
        for (var i = 1; i < numbers.Count; i++)
        {
            if (Support.Of(numbers[i - 1]).High <= Support.Of(numbers[i]).Low) continue;
            var (before, after) = (NameOf(shape, i - 1), NameOf(shape, i));
            findings.Report(
                ValueRules.Order, shape.Numbers[i].Node.Place, $"{after} is below {before}",
                shape.Kind == SpreadKind.Pert ? "`low`, `mode` and `high` do not fall" : "write the lower end first");
            return false;
        }

        return true;
    }

    private static string NameOf(Shape shape, int i) =>
        shape.Kind == SpreadKind.Pert ? $"`{shape.Numbers[i].Part}`" : i == 0 ? "the first end" : "the second end";
}
