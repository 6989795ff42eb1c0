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

    /// <summary>All contestants of both works.</summary>
    public static Contest Create()
    {
        var contest = new Contest();
        contest.AddEngine(Work.Cut);
        contest.AddNative(Work.Cut, "C, by hand", Compiler.C, aim: 0.85);
        contest.AddNative(Work.Cut, "C, by hand, draws as the engine's", Compiler.CWithCounter, aim: null);
        contest.AddNative(Work.Cut, "C++, plain", Compiler.Cpp, aim: 3);
        contest.Add(Work.Cut, "C#, naive, lazy checks", new CutPeer(new CutStyle(EveryCheck: false, Stateless: false)), aim: 3);
        contest.Add(Work.Cut, "C#, naive, every check", new CutPeer(new CutStyle(EveryCheck: true, Stateless: false)), aim: 8);
        contest.Add(Work.Cut, "C#, Stateless fired", new CutPeer(new CutStyle(EveryCheck: true, Stateless: true)), aim: 40);
        contest.AddEngine(Work.EightLines);
        contest.AddNative(Work.EightLines, "C, by hand", Compiler.C, aim: 0.85);
        contest.AddNative(Work.EightLines, "C, by hand, draws as the engine's", Compiler.CWithCounter, aim: null);
        contest.AddNative(Work.EightLines, "C++, plain", Compiler.Cpp, aim: null);
        contest.Add(Work.EightLines, "C#, naive, lazy checks", new NaiveEightLines(everyCheck: false), aim: null);
        contest.Add(Work.EightLines, "C#, naive, every check", new NaiveEightLines(everyCheck: true), aim: null);
        return contest;
    }

    /// <summary>The engine's row of a work.</summary>
    public Entry EngineOf(Work work) => _entries.First(entry => entry.Work == work && entry.IsEngine);

    /// <summary>The engine's rate over an entry's, over the rounds.</summary>
    public RatioOverRounds Ratio(Entry entry) =>
        RatioOverRounds.Of(Enumerable.Range(0, entry.Rounds.Count).Select(round => EngineOf(entry.Work).Rate(round) / entry.Rate(round)));

    /// <summary>Runs everybody in turn, again and again, so that a disturbance of the machine meets them alike.</summary>
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

    private void AddEngine(Work work) => _entries.Add(new Entry(work, new EngineContestant("ChannelSim", work.Compile(), work.Metrics, threads: 1), null));

    private void Add(Work work, string name, IPeer peer, double? aim) => _entries.Add(new Entry(work, new PeerContestant(name, peer), aim));

    private void AddNative(Work work, string name, Compiler compiler, double? aim)
    {
        if (compiler.Version() is null) Absent.Add($"{work.Name}, {name}: there is no {compiler.Command} on this machine");
        else _entries.Add(new Entry(work, new ProgramContestant($"{name}, {string.Join(' ', compiler.Options.Skip(1).Where(option => option != "-DCOUNTER"))}", compiler.Compile(work)), aim));
    }
}
