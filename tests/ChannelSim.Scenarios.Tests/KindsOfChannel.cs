using ChannelSim.Engine.Machines;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Tests;

/// <summary>The words and keys that each kind of channel has in a file, kind by kind: a new kind does not compile here before it has some.</summary>
public sealed class KindsOfChannel
{
    private static readonly string[] Requests = ["accept", "postpone", "response", "lead", "cooling-off", "call", "delay"];

    [Test]
    public void Every_kind_has_its_word([Values] ChannelKind kind) => Assert.That(ChannelKeys.Channel.Find("kind")!.Allowed.ElementAtOrDefault((int)kind), Is.EqualTo(Word(kind)));

    [Test]
    public void Every_kind_has_its_keys([Values] ChannelKind kind) =>
        Assert.That(ChannelKeys.Channel.Keys.Where(key => key.Kinds.Contains(kind)).Select(key => key.Name), Is.EquivalentTo(Keys(kind)));

    private static string Word(ChannelKind kind) => kind switch
    {
        ChannelKind.Line => "line",
        ChannelKind.Call => "call",
        ChannelKind.Meeting => "meeting",
        ChannelKind.Talks => "talks",
    };

    private static string[] Keys(ChannelKind kind) => kind switch
    {
        ChannelKind.Line => ["fails", "check", "repair", "answer", "ring", "call"],
        ChannelKind.Call => Requests,
        ChannelKind.Meeting => [.. Requests, "travel"],
        ChannelKind.Talks => ["sessions", "held", "indefinitely", "runs", "delay"],
    };
}
