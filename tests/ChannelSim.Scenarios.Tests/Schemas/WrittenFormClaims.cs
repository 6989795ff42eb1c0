using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Tests.Schemas;

/// <summary>Numbers, ranges, durations and moments, written in all the ways that come to mind, right and wrong: the schema's patterns against the readers.</summary>
public sealed class WrittenFormClaims
{
    private static readonly string[] Numbers =
        ["0", "1", "2", "5", "12", "30", "60", "99.5", "100", "150", "0.5", "0.05", "0.0", ".5", "5.", "007", "1e2", "1e-2", "+2", "-1", "1_000", "0x1F", "1,5", "ten", ""];

    private static readonly string[] Units = ["", "", "%", " %", "s", "m", "h", "d", "w", "y", " h", "H", "min", "hours", "mo", "h30m", "d12h", "h1d", "d-2h"];

    private static readonly string[] Between = ["..", "..", "..", " .. ", "...", "-", " to ", ".", "…"];

    private static readonly string[] Moments =
    [
        "2022-03-02", "2022-3-2", "2022-03-02T10:00", "2022-03-02 10:00", "2022-03-02T10:00:30.5", "2022-03-02T10:00+01:00", "2022-03-02T10:00 +01:00", "2022-03-02T10:00Z", "2022-03-02T10:00+1",
        "2022-03-02T24:00", "2022-03-02T24:00:01", "2022-03-02T24:00Z", "2022-03-02T9:00", "2022-13-02", "2022-03-32", "02.03.2022", "10:00", "noon", "12h", "0", "12", "1..2h", "-3h", "2022-03-02T10:00+19:00",
    ];

    private static readonly string[] ClockTimes = ["08:00", "8:00", "23:59", "24:00", "8", "08:60", "8am", "08:00:00", "008:00", " 08:00"];

    private static readonly (string Kind, Func<string, string> Write)[] Places =
    [
        ("probability", value => Small.Channel($"kind: call, deception: {value}")), ("duration", value => Small.Channel($"kind: call, lead: {value}")),
        ("repeating duration", value => Small.Incident($"clarification: {{ every: {value}, signal: 1 }}")), ("mean", value => Small.Channel($"kind: call, lead: {{ mean: {value} }}")),
        ("number", value => Small.Incident($"signal: {value}")), ("signed number", value => Small.Channel($"kind: call, goodwill: {value}")),
        ("known number", value => Small.Channel($"kind: call, lead: {{ mean: {{ uniform: [{value}, 900y] }} }}")), ("weight", value => Small.Incident($"escalates: {{ 1: {value} }}")),
        ("rungs", value => Small.Incident($"escalates: {value}")), ("flag", value => Small.Incident($"ongoing: {value}")),
    ];

    /// <summary>What only the reader sees: sizes that an exponent or a range hides, the order of two numbers, a sum, numbers as YAML writes them and nobody else.</summary>
    private static readonly HashSet<string> OnlyRead = ["CH305", "CH306", "CH307", "CH309", "CH312", "CH315"];

    [Test]
    public void A_number_is_red_exactly_where_it_cannot_be_read()
    {
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var (kind, write) = Places[random.Next(Places.Length)];
            Compare(kind, write, Quoted(Value(random).Trim(), random));
        }
    }

    [TestCaseSource(nameof(Moments))]
    public void A_moment_is_red_exactly_where_it_cannot_be_read(string moment) => Compare("moment", value => Small.Timeline($"at: {value}, title: told"), $"\"{moment}\"");

    [TestCaseSource(nameof(ClockTimes))]
    public void A_clock_time_is_red_exactly_where_it_cannot_be_read(string time) =>
        Compare("clock time", value => Small.Channel($"kind: line, check: {{ every: 12h, first: {value} }}"), $"\"{time}\"");

    private static void Compare(string kind, Func<string, string> write, string value)
    {
        var errors = Files.Read(write(value)).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        var complaints = EditorSchema.Complaints(write(value));
        if (errors.Count == 0 && kind == "known number" && value.Contains("..", StringComparison.Ordinal)) return; // `150m..2h30m` is one value to whoever computes it
        if (errors.Count == 0) Assert.That(complaints, Is.Empty, $"a {kind}: {value}");
        else if (!errors.All(error => OnlyRead.Contains(error.Code)) && !IsYamlNumber(value)) Assert.That(complaints, Is.Not.Empty, $"a {kind}: {value}: {errors[0]}");
    }

    private static string Value(Random random)
    {
        string One() => Numbers[random.Next(Numbers.Length)] + Units[random.Next(Units.Length)];
        return random.Next(2) == 0 ? One() : One() + Between[random.Next(Between.Length)] + One();
    }

    private static string Quoted(string value, Random random) => random.Next(3) == 0 || value.Contains(',', StringComparison.Ordinal) || value.StartsWith('%') || value.Length == 0 ? $"\"{value}\"" : value;

    private static bool IsYamlNumber(string value) => EditorDocument.Of(value)[0].Type is Newtonsoft.Json.Linq.JTokenType.Integer or Newtonsoft.Json.Linq.JTokenType.Float;
}
