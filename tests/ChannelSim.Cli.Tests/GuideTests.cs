using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>Whoever does what the facilitator's guide says has a working scenario at the end.</summary>
public sealed class GuideTests
{
    private Folder folder = null!;
    private GuideWalk walk = null!;

    [OneTimeSetUp]
    public void Follow_the_guide()
    {
        folder = new Folder();
        walk = new GuideWalk(folder, "strait.yaml");
        walk.Follow(File.ReadAllText(Repository.PathOf("docs", "guides", "facilitator-first-hour.md")));
    }

    [OneTimeTearDown]
    public void Clean_up() => folder.Dispose();

    [Test]
    public void Every_command_runs_and_prints_what_the_guide_shows() => Assert.That(walk.Faults, Is.Empty);

    [Test]
    public void It_uses_what_a_facilitator_needs() =>
        Assert.That(walk.Commands.Select(command => command.Split(' ')[0]).Distinct(), Is.SupersetOf(new[] { "init", "validate", "explain", "graph", "trace", "run", "compare" }));

    [Test]
    public void Nothing_of_the_scenario_it_began_with_is_left() =>
        Assert.That(File.ReadAllText(folder.At("strait.yaml")), Does.Not.Contain("north").And.Not.Contain("border-shots").And.Contain("title: A tanker reports mines"));
}
