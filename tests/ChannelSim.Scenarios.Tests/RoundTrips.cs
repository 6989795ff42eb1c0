using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;
using CsCheck;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Random valid scenarios; a failure prints the seed that repeats it.</summary>
public sealed class RoundTrips
{
    private static readonly JsonSerializerOptions Written = new() { IgnoreReadOnlyProperties = true };

    private static Scenario Read(string text)
    {
        var result = Files.Read(text);
        var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0 ? result.Scenario! : throw new AssertionException($"{string.Join('\n', errors)}\n{text}");
    }

    [Test]
    public void Every_number_that_is_written_becomes_its_parameter() => Gen.Int.Sample(seed =>
    {
        var random = new RandomScenario(seed);
        var written = Read(random.Root.Anyhow(new Random(seed))).Model.Parameters.Where(parameter => !parameter.IsDefault).ToDictionary(parameter => parameter.Path, parameter => parameter.Spread);
        var differing = random.Expected.Keys.Union(written.Keys).Where(path => !random.Expected.TryGetValue(path, out var one) || !written.TryGetValue(path, out var other) || !Near(one, other)).ToList();
        if (differing.Count > 0) throw new AssertionException($"{string.Join('\n', differing.Select(path => $"{path}: {random.Expected.GetValueOrDefault(path)} / {written.GetValueOrDefault(path)}"))}\n{random.Root.Flow()}");
    }, iter: 300);

    [Test]
    public void However_a_scenario_is_written_down_it_is_the_same_model() => Gen.Int.Sample(seed =>
    {
        var random = new RandomScenario(seed);
        var models = Enumerable.Range(0, 3).Select(i => Json(Read(i == 0 ? random.Root.Flow() : random.Root.Anyhow(new Random(seed + i))).Model)).Distinct().ToList();
        return models.Count == 1;
    }, iter: 200);

    [Test]
    public void Cells_point_to_parameters_that_exist() => Gen.Int.Sample(seed =>
    {
        var model = Read(new RandomScenario(seed).Root.Flow()).Model;
        var cells = model.Channels.SelectMany(Probabilities).SelectMany(probability => probability.Cells).Concat(model.Incidents.SelectMany(i => i.Hostile.Cells.Concat(i.Belief.Cells).Concat(i.Plan.SelectMany(p => p.Chance.Cells))));
        var expected = 2 * model.Climates.Length * model.Rungs.Length;
        return cells.All(id => id.Index >= 0 && id.Index < model.Parameters.Length) && model.Channels.SelectMany(Probabilities).All(probability => probability.Cells.Length == expected) && model.Sides.All(s => s.Threshold.Length == model.Rungs.Length);
    }, iter: 200);

    private static IEnumerable<VariedProbability> Probabilities(ChannelDefinition channel) =>
        channel.Match<VariedProbability[]>(
            line => [line.Answer, line.Misreading, line.BelievedDeception], call => [call.Accept, call.Misreading, call.BelievedDeception],
            meeting => [meeting.Accept, meeting.Postpone, meeting.Deception], talks => [talks.Held, talks.Indefinitely]);

    // The definition as a whole, and the hash by which results know a model.
    private static string Json(ModelDefinition model) => JsonSerializer.Serialize(model, Written) + CompiledModel.Compile(model).Hash;

    private static bool Near(Spread one, Spread other) => one.Kind == other.Kind && Math.Abs(one.A - other.A) < 1e-12 * (1 + Math.Abs(one.A)) && Math.Abs(one.B - other.B) < 1e-12 * (1 + Math.Abs(one.B));
}
