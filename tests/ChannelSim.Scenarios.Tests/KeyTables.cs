using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Tests;

public sealed class KeyTables
{
    private static IEnumerable<KeyDefinition> Keys => KeyTable.Blocks.SelectMany(block => block.Keys);

    [TestCase("scenario", "channelsim id title marking clock sides ladder start climate goodwill costs channels incidents contact timeline study sources")]
    [TestCase("clock", "start horizon zone show")]
    [TestCase("goodwill", "half-life start")]
    [TestCase("side", "name threshold suspicion reassured convinced")]
    [TestCase("rung", "name incidents fuse suspicion relax suspends terminal")]
    [TestCase("climate", "start")]
    [TestCase("channel", "kind like ends language misreading deception believed-deception official authority buys goodwill slight patience routine basis source")]
    [TestCase("channel", "fails check repair answer ring call")]
    [TestCase("channel", "accept postpone response delay lead travel call cooling-off")]
    [TestCase("channel", "sessions held indefinitely delay runs")]
    [TestCase("check", "every first zone")]
    [TestCase("official", "after misreading")]
    [TestCase("incident", "observer rate hostile belief signal clarification fuse escalates contact reluctance ongoing provokes plan")]
    [TestCase("clarification", "every signal")]
    [TestCase("contact", "probability notice until")]
    [TestCase("plan-entry", "channel chance patience")]
    [TestCase("timeline-entry", "at when in-batch chance name title to incident hostile climate rung suspend restore")]
    [TestCase("timeline-entry", "id text from expected objective notes")]
    [TestCase("exercise", "play assessment unattended stop rate objectives seats")]
    [TestCase("objective", "id text")]
    [TestCase("seat", "id side title brief")]
    public void Every_key_of_the_model_is_in_the_table(string block, string keys) =>
        Assert.That(keys.Split(' ').Where(key => KeyTable.Block(block).Find(key) is null), Is.Empty);

    [TestCase("channel", "answer", "100%")]
    [TestCase("channel", "repair", "0")]
    [TestCase("channel", "accept", "100%")]
    [TestCase("channel", "held", "100%")]
    [TestCase("check", "first", "00:00")]
    [TestCase("contact", "probability", "100%")]
    [TestCase("contact", "until", "call")]
    [TestCase("rung", "incidents", "1")]
    [TestCase("incident", "rate", "0")]
    [TestCase("incident", "escalates", "1")]
    [TestCase("clock", "zone", "UTC")]
    [TestCase("exercise", "assessment", "percent")]
    [TestCase("exercise", "unattended", "rule")]
    [TestCase("exercise", "stop", "never")]
    [TestCase("exercise", "rate", "60")]
    public void Defaults_are_those_of_the_model(string block, string key, string value) => Assert.That(KeyTable.Block(block).Find(key)!.Default, Is.EqualTo(value));

    [Test]
    public void Every_key_says_what_it_means_and_what_its_absence_means() =>
        Assert.That(Keys.Where(key => key.Description.Length == 0 || key.Example.Length == 0 || !(key.Required || key.Default is not null || key.DefaultKey is not null || key.Absent is not null)).Select(key => key.Name), Is.Empty);

    [Test]
    public void Every_number_has_a_unit() =>
        Assert.That(Keys.Where(key => key.Kind is KeyKind.Number or KeyKind.NumberByRung or KeyKind.NumberBySide or KeyKind.Duration or KeyKind.DurationByRung or KeyKind.Span or KeyKind.Probability or KeyKind.ProbabilityByChannel or KeyKind.ProbabilityByType && key.Unit is null).Select(key => key.Name), Is.Empty);

    [Test]
    public void Every_block_inside_exists() => Assert.That(Keys.Where(key => key.Block is not null).Select(key => KeyTable.Block(key.Block!).Called), Has.All.Not.Empty);

    [Test]
    public void Examples_are_read_without_an_error()
    {
        var faults = KeyTable.Blocks.SelectMany(block => block.Keys.Select(key => (block, key, Errors: Examples.Errors(block, key)))).Where(pair => pair.Errors.Length > 0);
        Assert.That(faults.Select(pair => $"{pair.block.Name}.{pair.key.Name}: {pair.Errors}"), Is.Empty);
    }
}
