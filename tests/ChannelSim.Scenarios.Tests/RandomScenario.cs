using ChannelSim.Engine.Model;
using static ChannelSim.Scenarios.Tests.Piece;

namespace ChannelSim.Scenarios.Tests;

/// <summary>A random valid scenario, and what each number in it must become.</summary>
internal sealed class RandomScenario
{
    private static readonly (string Unit, double Minutes)[] Units = [("m", 1), ("h", 60), ("d", 1440), ("w", 10080)];
    private static readonly string[] Sides = ["russia", "us"];
    private readonly Random random;
    private readonly string[] rungs;
    private readonly string[] climates;
    private readonly string[] channels;
    private readonly (string Name, string Observer)[] types;

    public RandomScenario(int seed)
    {
        random = new Random(seed);
        rungs = Names("rung", random.Next(1, 6));
        climates = Names("state", random.Next(0, 4));
        channels = Names("channel", random.Next(0, 5));
        types = [.. Names("type", random.Next(0, 4)).Select(name => (name, random.Next(2) == 0 ? "us" : "russia"))];
        Root = Scenario();
    }

    public Table Root { get; }

    /// <summary>Every number that is written, by its path.</summary>
    public Dictionary<string, Spread> Expected { get; } = [];

    private Table Scenario()
    {
        var pieces = new List<(string, Piece)>
        {
            ("channelsim", new Text("1")), ("id", new Text("random")), ("clock", Map(("start", new Text("2022-03-01T00:00")), ("horizon", new Text(random.Next(3) == 0 ? "2022-04-30T01:00" : "60d")), ("zone", new Text("Europe/Berlin")))),
            ("sides", Named(["us", "russia"], Side)), ("ladder", new Items([.. rungs.Select((name, i) => Rung(name, i))])),
            ("channels", Named(channels, Channel)), ("incidents", Named(types.Select(type => type.Name), Incident)),
        };
        if (climates.Length > 0) pieces.Add(("climate", Climate()));
        if (random.Next(2) == 0) pieces.Add(("goodwill", Some("goodwill", ("half-life", path => Number(path, "d", 1440, 1)), ("start", path => Plain(path)))));
        if (random.Next(2) == 0) pieces.Add(("timeline", new Items([.. Enumerable.Range(0, random.Next(4)).Select(Entry)])));
        return new Table(pieces);
    }

    private static string[] Names(string stem, int count) => [.. Enumerable.Range(0, count).Select(i => $"{stem}-{(char)('a' + i)}")];

    private static Table Map(params (string, Piece)[] pieces) => new(pieces);

    private static Table Named(IEnumerable<string> names, Func<string, Piece> block) => new([.. names.Select(name => (name, block(name)))], AnyOrder: false);

    /// <summary>Some of the optional keys.</summary>
    private Table Some(string path, params (string Key, Func<string, Piece> Value)[] optional) =>
        new([.. optional.Where(_ => random.Next(2) == 0).Select(pair => (pair.Key, pair.Value($"{path}.{pair.Key}")))]);

    private static Table With(Table keys, params (string, Piece)[] required) => keys with { Values = [.. required, .. keys.Values] };

    private Piece Side(string name) => With(Some($"sides.{name}", ("suspicion", Plain), ("convinced", Probability)), ("threshold", ByRung($"sides.{name}.threshold", Probability)));

    private Table Rung(string name, int index)
    {
        var factors = Some($"ladder.{name}", ("incidents", Factor), ("fuse", Factor), ("suspicion", Plain));
        var relax = index == 0 ? new Table([]) : Some($"ladder.{name}", ("relax", path => Number(path, "d", 1440, 1)));
        return new Table([("name", new Text(name)), .. factors.Values, .. relax.Values]);
    }

    private Table Climate() => new([("start", new Text(climates[random.Next(climates.Length)])), .. climates.Select(state => (state, (Piece)Exits(state)))], AnyOrder: false);

    private Table Exits(string from) =>
        new([.. climates.Where(to => to != from && random.Next(2) == 0).Select(to => ($"to-{to}", Dice($"climate.{from}.to-{to}")))], AnyOrder: false);

    private Piece Channel(string name)
    {
        var path = $"channels.{name}";
        var common = Some(path, ("misreading", Varied), ("deception", Varied), ("believed-deception", Varied), ("authority", Varied), ("buys", Dice), ("goodwill", Plain), ("slight", Plain));
        var kind = random.Next(3);
        var own = kind == 0 ? Some(path, ("fails", p => ByRung(p, Dice)), ("repair", Dice), ("answer", Varied), ("ring", Dice), ("call", Dice))
            : Some(path, ("accept", Varied), ("postpone", Varied), ("response", Dice), ("delay", Dice), ("lead", Dice), ("call", Dice), ("cooling-off", Dice));
        return With(new Table([.. common.Values, .. own.Values]), ("kind", new Text(kind switch { 0 => "line", 1 => "call", _ => "meeting" })));
    }

    private Piece Incident(string name)
    {
        var path = $"incidents.{name}";
        var optional = Some(path, ("rate", Factor), ("belief", Varied), ("signal", Factor), ("reluctance", Varied), ("contact", p => Some(p, ("probability", Varied), ("notice", Dice))), ("plan", Plan),
            ("escalates", Escalates), ("announce", Announce), ("provokes", p => FollowUps(p, name, sameObserver: false)), ("emboldens", p => FollowUps(p, name, sameObserver: true)), ("meant", _ => new Text("an attack")), ("text", _ => new Text("It comes as a surprise.")));
        return With(optional, ("observer", new Text(ObserverOf(name))), ("hostile", Varied($"{path}.hostile")), ("fuse", Dice($"{path}.fuse")));
    }

    private string ObserverOf(string type) => types.Single(other => other.Name == type).Observer;

    /// <summary>What follows a decision: in file order, because the order of the draws is that of the file.</summary>
    private Table FollowUps(string path, string type, bool sameObserver) =>
        new([.. types.Where(other => other.Observer == ObserverOf(type) == sameObserver && random.Next(2) == 0).Select(other => (other.Name, FollowUp($"{path}.{other.Name}", byTruth: !sameObserver)))], AnyOrder: false);

    private Piece FollowUp(string path, bool byTruth)
    {
        Piece Chance(string inside) => byTruth ? Truth(inside) : Varied(inside);
        return random.Next(2) == 0 ? Chance(path) : With(Some(path, ("after", Dice)), ("probability", Chance($"{path}.probability")));
    }

    private Piece Truth(string path) => random.Next(3) switch
    {
        0 => Map(("deliberate", Varied($"{path}.deliberate")), ("accident", Varied($"{path}.accident"))),
        1 => Map(("accident", Varied($"{path}.accident"))),
        _ => Varied(path),
    };

    private Piece Announce(string path) => With(Some(path, ("notice", Dice), ("until", _ => new Text("closed")), ("plan", Plan)), ("probability", Truth($"{path}.probability")));

    private Piece Escalates(string path) => random.Next(3) == 0 ? Ways(path) : Map(("deliberate", Ways($"{path}.deliberate")), ("accident", Ways($"{path}.accident")));

    private Piece Ways(string path)
    {
        if (random.Next(2) == 0) return new Text(random.Next(3).ToString(System.Globalization.CultureInfo.InvariantCulture));
        var share = random.Next(1, 100);
        Expected[$"{path}.0"] = Spread.Constant(share / 100.0);
        Expected[$"{path}.1"] = Spread.Constant((100 - share) / 100.0);
        return new Table([("0", new Text($"{share}%")), ("1", new Text($"{100 - share}%"))], AnyOrder: false);
    }

    private Items Plan(string path) => new Items([.. Enumerable.Range(0, channels.Length == 0 ? 0 : random.Next(4)).Select(i => PlanEntry($"{path}.{i}"))]);

    private Piece PlanEntry(string path)
    {
        var channel = new Text(channels[random.Next(channels.Length)]);
        return random.Next(3) == 0 ? channel : With(Some(path, ("chance", Varied), ("patience", Dice)), ("channel", channel));
    }

    private Piece Entry(int index) => With(Some($"timeline.{index}", ("chance", p => Level(p, bySide: false, used: 2))), random.Next(3) == 0 ? ("when", When()) : ("at", new Text($"{random.Next(60)}d")), ("title", new Text($"entry {index}")));

    private Piece When()
    {
        string Phrase() => random.Next(3) switch { 0 => $"rung at least {rungs[random.Next(rungs.Length)]}", 1 when climates.Length > 0 => $"climate is {climates[random.Next(climates.Length)]}", _ => $"no contact for {random.Next(1, 40)}d" };
        return random.Next(2) == 0 ? new Text(Phrase()) : new Items([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new Text(Phrase()))]);
    }

    private Piece Plain(string path) => Pick(path, 0.01 * random.Next(-100, 100), 0.01 * random.Next(1, 100), value => value.ToString("0.00", null), 1);

    private Piece Factor(string path) => Pick(path, 0.01 * random.Next(100), 0.01 * random.Next(1, 100), value => value.ToString("0.00", null), 1);

    private Piece Number(string path, string unit, double minutes, int least) => Pick(path, random.Next(least, 50), random.Next(1, 50), value => $"{value}{unit}", minutes);

    private Piece Probability(string path) => Pick(path, random.Next(50), random.Next(1, 50), value => $"{value}%", 0.01);

    /// <summary>A constant, a range, or a value with a basis of its own.</summary>
    private Piece Pick(string path, double value, double width, Func<double, string> write, double scale)
    {
        double Engine(double number) => scale == 0.01 ? number / 100 : scale == 1 ? double.Parse(write(number).TrimEnd('m'), null) : number * scale;
        var range = random.Next(3) == 0;
        Expected[path] = range ? Spread.Uniform(Engine(value), Engine(value + width)) : Spread.Constant(Engine(value));
        var text = new Text(range ? $"{write(value)}..{write(value + width)}" : write(value));
        return random.Next(6) == 0 ? Map(("value", text), ("basis", new Text("estimate"))) : text;
    }

    private Piece Dice(string path)
    {
        var (unit, minutes) = Units[random.Next(Units.Length)];
        return random.Next(4) switch
        {
            0 => Number(path, unit, minutes, 1),
            1 => Map(("mean", Number($"{path}.mean", unit, minutes, 1))),
            2 => Map(("median", Number($"{path}.median", unit, minutes, 1)), ("p90", Fixed($"{path}.p90", 100 + random.Next(50), unit, minutes))),
            _ => Map(("uniform", new Items([Number($"{path}.uniform.0", unit, minutes, 1), Fixed($"{path}.uniform.1", 100, unit, minutes)]))),
        };
    }

    private Text Fixed(string path, int value, string unit, double minutes)
    {
        Expected[path] = Spread.Constant(value * minutes);
        return new Text($"{value}{unit}");
    }

    private Piece ByRung(string path, Func<string, Piece> leaf)
    {
        if (random.Next(2) == 0) return leaf(path);
        var named = rungs.Where(_ => random.Next(2) == 0).DefaultIfEmpty(rungs[0]).ToArray();
        return new Table([.. named.Select(rung => (rung, leaf($"{path}.{rung}")))], AnyOrder: false);
    }

    private Piece Varied(string path) => Level(path, bySide: true, used: 0);

    private Piece Level(string path, bool bySide, int used) => random.Next(4) switch
    {
        0 when bySide && (used & 1) == 0 => new Table([.. Sides.Select(side => (side, Level($"{path}.{side}", bySide, used | 1)))], AnyOrder: false),
        1 when climates.Length > 0 && (used & 2) == 0 => new Table([.. climates.Select(state => (state, Level($"{path}.{state}", bySide, used | 2)))], AnyOrder: false),
        2 when (used & 4) == 0 => ByRung(path, inner => Level(inner, bySide, used | 4)),
        _ => Probability(path),
    };
}
