using ChannelSim.Results.Tests.Support;
using Parquet;

namespace ChannelSim.Results.Tests.Store;

/// <summary>No NaN leaves the writer: what does not exist is null.</summary>
public sealed class NoNan
{
    [Test]
    public async Task Every_number_of_every_file_is_null_or_a_number()
    {
        using var scratch = new Scratch();
        Plans.Make().Run(scratch["study"]);
        var nulls = 0;
        foreach (var file in Directory.GetFiles(scratch["study"], "*.parquet", SearchOption.AllDirectories))
        {
            await using var reader = await ParquetReader.CreateAsync(file);
            foreach (var field in reader.Schema.DataFields.Where(field => field.ClrType == typeof(double)))
            {
                for (var group = 0; group < reader.RowGroupCount; group++)
                {
                    using var rows = reader.OpenRowGroupReader(group);
                    var values = new double?[rows.RowCount];
                    await rows.ReadAsync<double>(field, values.AsMemory());
                    Assert.That(values, Has.None.NaN, $"{file} {field.Name}");
                    nulls += values.Count(value => value is null);
                }
            }
        }

        Assert.That(nulls, Is.Positive, "rungs that were not reached have no first time");
        Assert.That(File.ReadAllText(Path.Combine(scratch["study"], "summary.csv")), Does.Not.Contain("NaN"));
    }
}
