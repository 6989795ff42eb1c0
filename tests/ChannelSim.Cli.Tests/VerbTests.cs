namespace ChannelSim.Cli.Tests;

/// <summary>A verb is made only where it is named, by the name in the table of verbs.</summary>
public sealed class VerbTests
{
    [Test]
    public void Every_verb_has_the_name_by_which_it_is_found() => Assert.That(Program.Verbs.Select(verb => verb.Create().Name), Is.EqualTo(Program.Verbs.Select(verb => verb.Name)));
}
