using ChannelSim.Benchmarks.Peers;
using ChannelSim.Benchmarks.Peers.Cut;
using ChannelSim.Benchmarks.Works;

namespace ChannelSim.Benchmarks.Ratios;

/// <summary>Who takes part, and the rounds.</summary>
internal sealed class Contest : IDisposable
{
    private readonly List<Entry> _entries = [];

    /// <summary>The rows of the table, the engine first in each work.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>What could not take part, and why.</summary>
    public List<string> Absent { get; } = [];

    /// <summary>One and two threads on europe-2022.</summary>
    public ThreadContest Threads { get; } = new();

    /// <summary>Those that run under .NET; the engine first in each work.</summary>
    public static IReadOnlyList<ManagedContestant> Managed { get; } =
    [
        Engine(Work.Cut),
        Plain(Work.Cut, "C#, naive, lazy checks", 3.5, () => new CutPeer(new CutStyle(EveryCheck: false, Stateless: false))),
        Plain(Work.Cut, "C#, naive, every check", 6, () => new CutPeer(new CutStyle(EveryCheck: true, Stateless: false))),
        Plain(Work.Cut, "C#, Stateless fired", 40, () => new CutPeer(new CutStyle(EveryCheck: true, Stateless: true))),
        Engine(Work.EightLines),
        Plain(Work.EightLines, "C#, naive, lazy checks", null, () => new NaiveEightLines(everyCheck: false)),
        Plain(Work.EightLines, "C#, naive, every check", null, () => new NaiveEightLines(everyCheck: true)),
    ];

    /// <summary>All contestants of both works, each in a process of its own.</summary>
    public static Contest Create()
    {
        var contest = new Contest();
        foreach (var work in new[] { Work.Cut, Work.EightLines })
        {
            var managed = Managed.Where(managed => managed.Work == work).ToList();
            contest.Add(managed[0]);
            contest.AddNative(work, "C, by hand", Compiler.C, aim: work == Work.Cut ? 0.76 : 0.85);
            contest.AddNative(work, "C, by hand, draws as the engine's", Compiler.CWithCounter, aim: work == Work.Cut ? 0.95 : null);
            if (work == Work.EightLines) contest.AddNative(work, "C, by hand, events and draws as the engine's", Compiler.CAsEngine, aim: null);
            contest.AddNative(work, "C++, plain", Compiler.Cpp, aim: work == Work.Cut ? 3 : null);
            foreach (var peer in managed.Skip(1)) contest.Add(peer);
        }

        return contest;
    }

    /// <summary>The engine's row of a work.</summary>
    public Entry EngineOf(Work work) => _entries.First(entry => entry.Work == work && entry.IsEngine);

    /// <summary>Bytes that one more replication of the engine allocates.</summary>
    public static double BytesPerReplication(Work work) => InThisProcess(work).BytesPerReplication();

    /// <summary>The engine's rate over an entry's, over the rounds.</summary>
    public RatioOverRounds Ratio(Entry entry) =>
        RatioOverRounds.Of(Enumerable.Range(0, entry.Rounds.Count).Select(round => EngineOf(entry.Work).Rate(round) / entry.Rate(round)));

    /// <summary>Runs everybody in turn, again and again, so that a disturbance of the computer meets them alike.</summary>
    /// <param name="rounds">How often.</param>
    /// <param name="seconds">Processor time of each go.</param>
    /// <param name="tell">Hears how it goes on.</param>
    public void Run(int rounds, double seconds, Action<string> tell)
    {
        foreach (var entry in _entries)
        {
            tell($"warming up: {entry.Work.Name}, {entry.Contestant.Name}");
            entry.WarmUp(seconds);
        }

        Threads.WarmUp(2 * seconds);
        for (var round = 0; round < rounds; round++)
        {
            tell($"round {round + 1} of {rounds}");
            foreach (var entry in _entries) entry.Go(round);
            Threads.Go(round);
        }
    }

    public void Dispose()
    {
        foreach (var program in _entries.Select(entry => entry.Contestant).OfType<IDisposable>()) program.Dispose();
    }

    private static ManagedContestant Engine(Work work) => new(work, Entry.EngineName, null, () => InThisProcess(work));

    private static EngineContestant InThisProcess(Work work) => new(Entry.EngineName, work.Compile(), work.Measures, threads: 1);

    private static ManagedContestant Plain(Work work, string name, double? aim, Func<IPeer> make) => new(work, name, aim, () => new PeerContestant(name, make()));

    private void Add(ManagedContestant managed) => _entries.Add(new Entry(managed.Work, managed.Start(), managed.Aim));

    private void AddNative(Work work, string name, Compiler compiler, double? aim)
    {
        if (compiler.Version() is null) Absent.Add($"{work.Name}, {name}: there is no {compiler.Command} on this computer");
        else _entries.Add(new Entry(work, new ProgramContestant($"{name}, {string.Join(' ', compiler.Options.Skip(1).Where(option => option != "-DCOUNTER"))}", compiler.Compile(work)), aim));
    }
}
