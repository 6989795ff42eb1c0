using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Of values that are set in the same place the last counts, and what does not count is known.</summary>
public sealed class UndoneAssignmentsClaims
{
    private static readonly ScenarioSource Sketch = ScenarioSource.Load(Files.Sketch);

    [TestCase("sides.us.suspicion=1", "sides.us.suspicion=2", true)]
    [TestCase("incidents.stray-missile.provokes.reprisal=1%", "incidents.stray-missile.provokes.reprisal.probability=90%", true)]
    [TestCase("incidents.stray-missile.provokes.reprisal.probability=1%", "incidents.stray-missile.provokes.reprisal=90%", true)]
    [TestCase("channels.burns.travel=2d", "channels.burns.travel.value=3d", true)]
    [TestCase("contact.us.0.chance=50%", "contact.*.0.chance=90%", true)]
    [TestCase("contact.us.deconfliction-line.chance=50%", "contact.us.0.chance=90%", true)]
    [TestCase("contact.*.0.chance=90%", "contact.us.0.chance=50%", false, Description = "the other side keeps the first")]
    [TestCase("channels.burns.travel={ mean: 2d }", "channels.burns.travel.mean=3d", false, Description = "the first decides what kind of number it is")]
    [TestCase("sides.us.suspicion=1", "sides.russia.suspicion=2", false)]
    [TestCase("channels.burns.call=1h", "channels.burns.cooling-off=2h", false)]
    public void What_a_later_assignment_sets_again_does_not_count(string first, string second, bool undone) =>
        Assert.That(
            UndoneAssignments.Of(Sketch, [new Assignment(first), new Assignment(second)]).Select(pair => (pair.Undone.Text, pair.By.Text)),
            Is.EqualTo(undone ? new[] { (first, second) } : []));
}
