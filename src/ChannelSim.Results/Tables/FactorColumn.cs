using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Tables;

/// <summary>
/// The column of a factor: numbers where all its values are numbers of one unit (minutes with the unit in the name), else texts. A percent sign is a way to
/// write a number: `0.5` and `60%` are 0.5 and 0.6.
/// </summary>
internal sealed class FactorColumn
{
    private readonly NumberColumn? _numbers;
    private readonly TextColumn? _texts;

    public FactorColumn(Factor factor, ImmutableArray<string> values)
    {
        var read = values.Where(value => value.Length > 0).Select(FactorValue.Read).ToList();
        var units = read.Where(value => value is not { Number: 0, Unit: ParameterUnit.Number }).Select(value => value?.Unit == ParameterUnit.Minutes).Distinct().ToList();
        if (read.TrueForAll(value => value is not null) && units.Count <= 1) _numbers = SmallColumn.Number(factor.Path + (units is [true] ? "_minutes" : ""));
        else _texts = SmallColumn.Text(factor.Path);
    }

    public SmallColumn Column => (SmallColumn?)_numbers ?? _texts!;

    public void Add(string value)
    {
        _numbers?.Add(value.Length == 0 ? double.NaN : FactorValue.Read(value)!.Value.Number);
        _texts?.Add(value.Length == 0 ? null : value);
    }
}
