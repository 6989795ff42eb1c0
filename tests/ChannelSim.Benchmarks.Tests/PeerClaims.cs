using ChannelSim.Benchmarks.Peers;
using ChannelSim.Benchmarks.Peers.Cut;
using ChannelSim.Benchmarks.Ratios;
using ChannelSim.Benchmarks.Works;

namespace ChannelSim.Benchmarks.Tests;

/// <summary>
/// The peers do the engine's work: the mean of every number of a replication is the engine's. Seeds are fixed. A correct program is beyond five
/// standard errors of the difference in one of the 64 numbers with probability 4e-5; a comparison that an error must not pass is tested besides.
/// </summary>
public sealed class PeerClaims
{
    private static readonly Dictionary<string, Sample> Engine = [];

    [TestCase(false, false, 10_000)]
    [TestCase(true, false, 5_000)]
    [TestCase(true, true, 1_500)]
    public void The_cut_in_plain_CSharp_agrees_with_the_engine(bool everyCheck, bool stateless, int replications) =>
        MustAgree(Work.Cut, new PeerContestant("C#", new CutPeer(new CutStyle(everyCheck, stateless))), replications);

    [TestCase(false, 10_000)]
    [TestCase(true, 2_000)]
    public void Eight_lines_in_plain_CSharp_agree_with_the_engine(bool everyCheck, int replications) =>
        MustAgree(Work.EightLines, new PeerContestant("C#", new NaiveEightLines(everyCheck)), replications);

    [TestCase("cut-2022", "C")]
    [TestCase("cut-2022", "C, draws as the engine's")]
    [TestCase("cut-2022", "C++")]
    [TestCase("eight-lines", "C")]
    [TestCase("eight-lines", "C, draws as the engine's")]
    [TestCase("eight-lines", "C++")]
    public void Programs_in_C_and_Cpp_agree_with_the_engine(string workName, string language)
    {
        var work = workName == Work.Cut.Name ? Work.Cut : Work.EightLines;
        var compiler = language switch
        {
            "C" => Compiler.C,
            "C++" => Compiler.Cpp,
            _ => Compiler.CWithCounter,
        };
        if (compiler.Version() is null) Assert.Ignore($"there is no {compiler.Command} on this computer, so its program was not compared");
        using var program = new ProgramContestant(language, compiler.Compile(work));
        MustAgree(work, program, 20_000);
    }

    /// <summary>It draws what the engine draws, at the same addresses. Its logarithms are the platform's and its moments rounded, so times agree to some digits.</summary>
    [Test]
    public void Eight_lines_in_C_as_the_engine_steps_them_are_the_engine_event_for_event()
    {
        if (Compiler.CAsEngine.Version() is null) Assert.Ignore($"there is no {Compiler.CAsEngine.Command} on this computer, so its program was not compared");
        using var program = new ProgramContestant("C", Compiler.CAsEngine.Compile(Work.EightLines));
        foreach (var seed in new[] { 1, 2 })
        {
            Sample there = program.Run(2000, seed), here = new EngineContestant("ChannelSim", Work.EightLines.Compile(), Work.EightLines.Measures, threads: 1).Run(2000, seed);
            Assert.That(there.Events, Is.EqualTo(here.Events));
            Assert.That(there.Sums, Is.EqualTo(here.Sums).Within(1e-7).Percent);
        }
    }

    [Test]
    public void In_a_process_of_its_own_a_program_does_what_it_does_here()
    {
        foreach (var managed in Contest.Managed)
        {
            using var process = managed.Start();
            Sample there = process.Run(200, seed: 3), here = managed.Make().Run(200, seed: 3);
            Assert.That((there.Replications, there.Events), Is.EqualTo((here.Replications, here.Events)), managed.Name);
            Assert.That(there.Sums, Is.EqualTo(here.Sums), managed.Name);
        }
    }

    [TestCase("channels.deconfliction-line.checks")]
    [TestCase("channels.austin-shoigu.refused")]
    [TestCase("incidents.reprisal.opened")]
    public void A_number_that_is_a_few_percent_off_is_noticed(string measure)
    {
        var sample = new PeerContestant("C#", new CutPeer(new CutStyle(EveryCheck: false, Stateless: false))).Run(10_000, seed: 5);
        var place = Array.IndexOf(CutPeer.Names, measure);
        sample.Sums[place] *= 1.15;
        Assert.That(Agreement.Of(Work.Cut, EngineOn(Work.Cut), sample), Has.Property(nameof(Agreement.Holds)).False.And.Property(nameof(Agreement.Measure)).EqualTo(measure));
    }

    [Test]
    public void An_event_seen_once_against_never_is_no_disagreement()
    {
        var work = new Work("any", [new WorkMeasure("rare", ["rare"])]);
        var never = new Sample(1000, 1, 1, 0, 0, [0], [0]);
        var once = new Sample(1000, 1, 1, 0, 0, [1], [1]);
        Assert.That(Agreement.Of(work, never, once).StandardErrors, Is.LessThan(2));
        Assert.That(Agreement.Of(work, once, never).StandardErrors, Is.LessThan(2));
    }

    private static void MustAgree(Work work, Contestant contestant, int replications)
    {
        var agreement = Agreement.Of(work, EngineOn(work), contestant.Run(replications, seed: 20221124));
        Assert.That(agreement.Holds, $"{agreement.Measure} differs by {agreement.StandardErrors:F1} standard errors");
    }

    private static Sample EngineOn(Work work)
    {
        if (!Engine.TryGetValue(work.Name, out var sample)) Engine[work.Name] = sample = new EngineContestant("ChannelSim", work.Compile(), work.Measures, threads: 1).Run(20_000, seed: 9);
        return sample;
    }
}
