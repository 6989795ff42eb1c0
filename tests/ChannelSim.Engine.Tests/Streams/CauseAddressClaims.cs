using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Tests.Streams;

public sealed class CauseAddressClaims
{
    /// <summary>Among 3.5 million random addresses two would be equal once in three million tries.</summary>
    [Test]
    public void No_two_causes_of_a_large_model_share_an_address()
    {
        var seen = new HashSet<ulong>();
        var count = 0;
        foreach (var address in Addresses())
        {
            count++;
            seen.Add(address.Value);
        }

        Assert.That(count, Is.GreaterThan(3_000_000));
        Assert.That(seen, Has.Count.EqualTo(count));
    }

    [Test]
    public void Names_that_differ_in_order_or_in_the_high_byte_differ()
    {
        string[] names = ["ab", "ba", "a", "b", "", "\u0161", "a\u0000", "aa"];

        Assert.That(names.Select(name => CauseAddress.Of(name).Value).Distinct().Count(), Is.EqualTo(names.Length));
    }

    [Test]
    public void A_child_of_a_child_is_not_the_other_way_round()
    {
        var (a, b) = (CauseAddress.Of("a"), CauseAddress.Of("b"));

        Assert.That(a.Child(b), Is.Not.EqualTo(b.Child(a)));
        Assert.That(a.Child(0).Child(1), Is.Not.EqualTo(a.Child(1).Child(0)));
    }

    private static IEnumerable<CauseAddress> Addresses()
    {
        for (var i = 0; i < 20_000; i++) yield return CauseAddress.Of($"parameter/incidents.type-{i % 32}.plan[{i / 32}].patience");
        for (var i = 0; i < Limits.Climates * Limits.Climates; i++) yield return CauseAddress.Of($"climate/state-{i / Limits.Climates}/to-state-{i % Limits.Climates}");
        yield return CauseAddress.Of("ladder/relax");
        foreach (var address in Enumerable.Range(0, Limits.Channels).SelectMany(Channel)) yield return address;
        foreach (var address in Enumerable.Range(0, Limits.IncidentTypes).SelectMany(Background).Concat(Timeline()).SelectMany(Incident)) yield return address;
    }

    private static IEnumerable<CauseAddress> Channel(int channel)
    {
        yield return CauseAddress.Of($"channel/channel-{channel}/line");
        for (var session = 0u; session < Limits.Sessions; session++) yield return CauseAddress.Of($"channel/channel-{channel}/session").Child(session);
        foreach (var side in new[] { "us", "russia" })
        {
            var routine = CauseAddress.Of($"channel/channel-{channel}/routine/{side}");
            yield return routine;
            for (var request = 0u; request < 1000; request++) yield return routine.Child(request);
        }
    }

    private static IEnumerable<CauseAddress> Background(int type)
    {
        var stream = CauseAddress.Of($"incident/type-{type}");
        for (var n = 0u; n < 300; n++) yield return stream.Child(n);
    }

    private static IEnumerable<CauseAddress> Timeline() =>
        Enumerable.Range(0, Limits.TimelineEntries).Select(entry => CauseAddress.Of($"timeline/entry-{entry}").Child(CauseAddress.Of($"incident/type-{entry % 32}")));

    // The incident, what it provokes, and its contacts: every channel three times in the plan.
    private static IEnumerable<CauseAddress> Incident(CauseAddress incident)
    {
        yield return incident;
        for (var type = 0; type < 8; type++)
        {
            yield return incident.Child(CauseAddress.Of($"incident/type-{type}"));
            yield return incident.Child(CauseAddress.Of($"incident/type-{type}")).Child(CauseAddress.Of("incident/type-0"));
        }

        for (var channel = 0; channel < Limits.Channels; channel++)
        {
            var contacts = incident.Child(CauseAddress.Of($"channel/channel-{channel}"));
            yield return contacts;
            for (var entry = 0u; entry < 9; entry++) yield return contacts.Child(entry);
        }
    }
}
