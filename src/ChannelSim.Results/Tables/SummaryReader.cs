using System.Globalization;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Tables;

/// <summary>Reads the table <c>summary</c>.</summary>
public static class SummaryReader
{
    /// <summary>Its rows, in order.</summary>
    public static IEnumerable<SummaryRow> Rows(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var reader = ParquetFile.Read(stream);
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = new SmallTableReader(reader, i);
            var (design, measure, statistic) = (group.Values<int>("design_id"), group.Texts("measure"), group.Texts("statistic"));
            var (value, low, high) = (group.Numbers("value"), group.Numbers("low"), group.Numbers("high"));
            var (method, count) = (group.Texts("method"), group.Values<long>("n"));
            for (var row = 0; row < design.Length; row++)
                yield return new SummaryRow(design[row], measure[row]!, statistic[row]!, new Estimate(value[row], low[row], high[row], count[row], method[row]!));
        }

        ParquetFile.Close(reader);
    }

    /// <summary>A row as a line of CSV; what does not exist is an empty field.</summary>
    public static string Csv(SummaryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var estimate = row.Estimate;
        string[] fields =
        [
            row.Design.ToString(CultureInfo.InvariantCulture), row.Measure, row.Statistic, Number(estimate.Value), Number(estimate.Low), Number(estimate.High),
            Number(Estimate.Level), estimate.Method, estimate.Count.ToString(CultureInfo.InvariantCulture),
        ];
        return string.Join(',', fields);
    }

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";
}
