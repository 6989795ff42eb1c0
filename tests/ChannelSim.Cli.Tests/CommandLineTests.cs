using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>Wrong command lines and wrong files: exit code 2, every fault on a line of standard error, nothing on standard output, no stack trace.</summary>
public sealed class CommandLineTests
{
    private const string Scenario = "scenarios/europe-2022.yaml";
    private const string Study = "scenarios/studies/who-should-talk.yaml";

    [TestCase("a verb is missing")]
    [TestCase("there is no verb rum; did you mean run?", "rum", Scenario)]
    [TestCase("'SCENARIO' missing", "run")]
    [TestCase("--replications abc: takes a whole number from 1 to 4294967295", "run", Scenario, "-n", "abc")]
    [TestCase("--replications 0: takes a whole number", "run", Scenario, "-n", "0")]
    [TestCase("--seed -4: takes a whole number", "run", Scenario, "--seed", "-4")]
    [TestCase("--threads 0: takes a whole number from 1 to 1024", "run", Scenario, "--threads", "0")]
    [TestCase("--format xml: takes table, json, csv", "run", Scenario, "--format", "xml")]
    [TestCase("--knowledge some: takes range, fixed", "run", Scenario, "--knowledge", "some")]
    [TestCase("--until clsh:0.1%: no rung is called clsh; did you mean clash?", "run", Scenario, "--until", "clsh:0.1%")]
    [TestCase("--until routine:5%: routine is reached in every replication, for it starts at routine", "run", Scenario, "--until", "routine:5%")]
    [TestCase("--until clash: takes RUNG:HALF-WIDTH", "run", Scenario, "--until", "clash")]
    [TestCase("--until clash:70%: takes RUNG:HALF-WIDTH with a half-width between 0 and 50 %", "run", Scenario, "--until", "clash:70%")]
    [TestCase("--set foo: takes PATH=VALUE", "run", Scenario, "--set", "foo")]
    [TestCase("there is no option --nope", "run", "--nope")]
    [TestCase("msel: a verb is missing; there are export, import", "msel")]
    [TestCase("msel: there is no verb exprot; did you mean export? There are export, import", "msel", "exprot")]
    [TestCase("nofile.csv cannot be read: there is no such file", "msel", "import", Scenario, "nofile.csv")]
    [TestCase("there is no folder", "run", Scenario, "--output", "no/such/folder/result.json")]
    [TestCase("takes two scenarios or more, or one and --without", "compare", Scenario)]
    [TestCase("no channel has that name; there are deconfliction-line", "compare", Scenario, "--without", "nobody")]
    [TestCase("FILE' missing", "sweep")]
    [TestCase("--vary nonsense:1:1: error CH500: this is not PATH=VALUE", "sweep", Scenario, "--vary", "nonsense")]
    [TestCase("--points is how many points are drawn from ranges", "sweep", Scenario, "--vary", "sides.us.suspicion=0,0.2", "--points", "7")]
    [TestCase("error CH501", "sweep", Scenario, "--vary", "channels.nobody.travel=1d,2d")]
    [TestCase("error CH307", "sweep", Scenario, "--vary", "sides.us.threshold.routine=80..60%")]
    [TestCase("error CH305", "sweep", Scenario, "--vary", "sides.us.threshold.routine=60%,70")]
    [TestCase("error CH701: there is no measure `misscalculations`; did you mean `miscalculations`?", "sweep", Scenario, "--measure", "misscalculations")]
    [TestCase("error CH702: 1,000,000 design points", "sweep", Scenario, "--vary", "sides.us.threshold.routine=60..80%", "--vary", "incidents.stray-missile.hostile=1%,2%,3%,4%,5%,6%,7%,8%,9%,10%", "--points", "100000")]
    [TestCase("error CH703", "sweep", Scenario, "--set", "sides.us.threshold.routine=70%", "--vary", "sides.us.threshold.routine=60..80%")]
    [TestCase("error CH400", "sweep", Scenario, "--without", "nobody")]
    [TestCase("--points 0: takes a whole number from 1 to 100000", "sweep", Scenario, "--points", "0")]
    [TestCase("no such folder", "resume", "no/such/folder")]
    [TestCase("is not a study folder", "resume", "docs")]
    [TestCase("docs is neither the folder of a study, which has a manifest.json, nor that of an exercise, which has an exercise.json and a log.jsonl", "verify", "docs")]
    [TestCase("docs is neither the folder of a study, which has a manifest.json, nor that of an exercise, which has an exercise.json and a log.jsonl", "report", "docs")]
    [TestCase("no such file", "reproduce", "nothing.parquet")]
    [TestCase("not a Parquet file", "reproduce", "README.md")]
    [TestCase("--measure nobody: there is no such measure", "compare", Scenario, "--without-each", "--vary", "sides.us.threshold.routine=60..80%", "--measure", "nobody")]
    [TestCase("--points says over which states", "compare", Scenario, "--without-each", "--points", "7", "-n", "9")]
    [TestCase("--design says over which states", "compare", Scenario, "--without-each", "--design", "latin", "-n", "9")]
    [TestCase("--measure says what a regret table weighs", "compare", Scenario, "--without-each", "--measure", "zzz", "-n", "9")]
    [TestCase("--points is how many points are drawn from ranges", "compare", Scenario, "--without-each", "--vary", "sides.us.threshold.routine=60%,70%", "--points", "7", "-n", "9")]
    [TestCase("nofile.csv: error CH100", "compare", Scenario, "--without-each", "--design", "nofile.csv", "-n", "9")]
    [TestCase("--without does not go with a study", "compare", Study, "--without", "burns", "-n", "9")]
    [TestCase("--vary does not go with a study", "compare", Study, "--vary", "goodwill.start=0,1", "-n", "9")]
    [TestCase("--set does not go with a study", "compare", Study, "--set", "goodwill.start=0", "-n", "9")]
    [TestCase("--replication -1: takes a whole number", "trace", Scenario, "--replication", "-1")]
    [TestCase("nofile.yaml: error CH", "run", "nofile.yaml")]
    [TestCase("'SCENARIO' missing", "graph")]
    [TestCase("--format png: takes mermaid, dot, svg", "graph", Scenario, "--format", "png")]
    [TestCase("--channel deconfliction: no channel has that name; did you mean `deconfliction-line`?", "graph", Scenario, "--channel", "deconfliction", "--quiet")]
    [TestCase("--channel nobody: no channel has that name; there are `deconfliction-line`", "graph", Scenario, "--channel", "nobody", "--quiet")]
    [TestCase("nofile.yaml: error CH", "graph", "nofile.yaml")]
    [TestCase("--spread 0: takes a share above 0 and below 1, such as 20%", "sensitivity", Scenario, "--spread", "0")]
    [TestCase("--design best: takes plain, sobol, saltelli, morris", "sensitivity", Scenario, "--design", "best")]
    [TestCase("--second-order is of --design saltelli", "sensitivity", Scenario, "--second-order")]
    [TestCase("--measure nobody: there is no such measure", "sensitivity", Scenario, "--measure", "nobody", "--quiet")]
    [TestCase("--without nobody: no channel has that name", "sensitivity", Scenario, "--without", "nobody", "--quiet")]
    [TestCase("is unknown: every number is a single value. --spread 20% varies", "sensitivity", "scenarios/tutorial/01-decide-under-uncertainty.yaml", "--quiet")]
    [TestCase("are more than can be kept at once", "sensitivity", Scenario, "-n", "4000000000", "--quiet")]
    [TestCase("'SCENARIO' missing", "explain")]
    [TestCase("channels.burns.acept: a channel has no key `acept`; did you mean `accept`?", "explain", Scenario, "channels.burns.acept", "--quiet")]
    [TestCase("burns: the scenario has no key `burns`; did you mean `channels.burns`?", "explain", Scenario, "burns", "--quiet")]
    [TestCase("--format csv: takes table, json", "explain", Scenario, "--format", "csv")]
    [TestCase("there is no option --nope", "explain", Scenario, "--nope")]
    [TestCase("error CH501", "explain", Scenario, "--set", "channels.burn.travel=2d", "--quiet")]
    [TestCase("'B' missing", "diff", Scenario)]
    [TestCase("nofile.yaml: error CH", "diff", Scenario, "nofile.yaml", "--quiet")]
    [TestCase("nofile.yaml: error CH", "diff", "nofile.yaml", Scenario, "--quiet")]
    [TestCase("--format xml: takes table, json, csv", "diff", Scenario, Scenario, "--format", "xml")]
    public void A_wrong_command_line_is_told_on_standard_error_with_exit_code_2(string expected, params string[] arguments)
    {
        var outcome = Built.Run(arguments);

        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(2));
            Assert.That(outcome.Error, Does.Contain(expected));
            Assert.That(outcome.Error, Does.Not.Contain("   at "));
            Assert.That(outcome.Output, Is.Empty);
        });
    }

    [Test]
    public void All_faults_of_a_command_line_are_told_at_once()
    {
        var outcome = Built.Run("run", Scenario, "--seed", "x", "--threads", "y", "-n", "z");

        Assert.That(outcome.Error.Split('\n').Count(line => line.StartsWith("channelsim: error: ", StringComparison.Ordinal)), Is.EqualTo(3));
    }

    [Test]
    public void Help_names_every_verb_and_exits_0()
    {
        var outcome = Built.Run("--help");

        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.Zero);
            foreach (var verb in (string[])["run", "trace", "compare", "sweep", "resume", "gather", "verify", "reproduce", "sensitivity", "graph", "explain", "diff"]) Assert.That(outcome.Output, Does.Contain(verb));
        });
    }
}
