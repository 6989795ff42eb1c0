using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Tests.Views;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Exercise.Tests.Live;

/// <summary>A reply is a view: what a side is answered tells it nothing that its stream has not.</summary>
public sealed class SecretClaims
{
    private static readonly Audience Red = Audience.Of(new SideId(1));

    [Test]
    public void An_author_cannot_find_out_by_trying_that_its_act_is_decided_on()
    {
        var (open, decided) = (Table.Set(), Table.Set().Do("blue", "stand-down 1"));
        foreach (var line in (string[])["call dead about 1", "call line about 1", "say line accident", "hang-up line", "call call about 1", "accept call", "hang-up", "call line about 1", "stop 1", "stop 1", "call line about 1"])
        {
            Assert.That(decided.Type("red", line), Is.EqualTo(open.Type("red", line)), line);
            Assert.That(decided.Exercise.SeenBy(Red), Is.EqualTo(open.Exercise.SeenBy(Red)), line);
        }
    }

    [Test]
    public void Whoever_is_called_in_vain_is_called_about_it_and_nothing_is_said()
    {
        var held = Table.Set().Do("blue", "stand-down 1").Do("red", "call line about 1").At(65).Do("red", "say accident \"a drill\"").At(80);
        var blue = held.Exercise.SeenBy(Audience.Of(new SideId(0)));
        Assert.That(blue.Single(told => told.Kind == ViewKinds.Connected).Incident, Is.EqualTo(1));
        Assert.That(blue.Single(told => told.Kind == ViewKinds.Completed).Incident, Is.EqualTo(1));
        Assert.That(held.KindsSeen(Red).Concat(blue.Select(told => told.Kind)), Has.None.EqualTo(ViewKinds.Heard).And.None.EqualTo(ViewKinds.Said));
        Assert.That(held.Type("red", "hang-up line"), Is.EqualTo("You have no contact on that channel to end."));
    }

    /// <summary>
    /// Two exercises, one of which something happens in that a side is not told of: a line fails, the other side decides, an entry is held or taken out, a word is chosen for it to hear. Whatever
    /// the side then orders, at that moment it is answered and told the same in both.
    /// </summary>
    [TestCase("table")]
    [TestCase("przewodow-2022-11-15")]
    public void What_happens_in_secret_no_reply_tells(string name)
    {
        var scenario = name == "table" ? Table.Scenario : Shipped.Named(name);
        var (secrets, orders) = Compare(Enumerable.Range(0, 16).Select(seed => new RandomPlay(scenario, seed)));
        Assert.That(secrets, Is.SupersetOf(new[] { Verb.StandDown, Verb.Fail, Verb.Hold }));
        Assert.That(orders, Is.GreaterThan(500));
    }

    [Test]
    public void So_it_is_in_any_scenario()
    {
        var (secrets, orders) = Compare(Enumerable.Range(0, 60).Select(seed => new RandomPlay(Staged.Of(RandomModel.Extended(seed)), seed)));
        Assert.That(secrets, Is.SupersetOf(new[] { Verb.StandDown, Verb.Fail, Verb.Hold, Verb.Hear }));
        Assert.That(orders, Is.GreaterThan(1000));
    }

    private static (HashSet<Verb> Secrets, int Orders) Compare(IEnumerable<RandomPlay> plays)
    {
        var (secrets, orders) = (new HashSet<Verb>(), 0);
        foreach (var play in plays)
        {
            play.Play(30, rewinds: play.Key % 3 == 0);
            if (play.Exercise.HasEnded) continue;
            foreach (var side in new[] { new SideId(0), new SideId(1) })
            {
                foreach (var secret in Secrets(play.Exercise, side))
                {
                    if (Twins(play, secret, side) is not var (plain, twin)) continue;
                    secrets.Add(secret.Verb);
                    orders += Compare(plain, twin, side, $"{play.Exercise.Scenario.Id}, seed {play.Key}, {secret}");
                }
            }
        }

        return (secrets, orders);
    }

    // Both played, so that the side may order everything; the second with the secret, if it is one.
    private static (LiveExercise Plain, LiveExercise Twin)? Twins(RandomPlay play, Order secret, SideId side)
    {
        var (plain, twin) = (Copy(play), Copy(play));
        if (!twin.Submit(Seat.Control, secret, default).IsAccepted) return null;
        plain.Submit(Seat.Control, new Order { Verb = Verb.Note, Text = "so that both have as many records" }, default);
        return twin.SeenBy(Audience.Of(side)).SequenceEqual(plain.SeenBy(Audience.Of(side))) ? (plain, twin) : null;
    }

    private static LiveExercise Copy(RandomPlay play)
    {
        var copy = play.Again(new MemoryLog());
        foreach (var record in play.Log.Records) copy.Replay(record);
        foreach (var side in copy.Names.Sides) copy.Submit(Seat.Control, new Order { Verb = Verb.Play, Side = side }, default);
        return copy;
    }

    private static int Compare(LiveExercise plain, LiveExercise twin, SideId side, string what)
    {
        var seat = plain.Terms.Seats.First(seat => seat.Side == side);
        var count = 0;
        foreach (var order in Orders(plain))
        {
            Assert.That(twin.Submit(seat, order, default).Refusal, Is.EqualTo(plain.Submit(seat, order, default).Refusal), $"{what}: {order}");
            Assert.That(twin.SeenBy(Audience.Of(side)), Has.Count.EqualTo(plain.SeenBy(Audience.Of(side)).Count), $"{what}: {order}");
            count++;
        }

        Assert.That(twin.SeenBy(Audience.Of(side)), Is.EqualTo(plain.SeenBy(Audience.Of(side))), what);
        return count;
    }

    private static IEnumerable<Order> Secrets(LiveExercise exercise, SideId side)
    {
        foreach (var channel in exercise.Names.Channels)
        {
            yield return new Order { Verb = Verb.Fail, Channel = channel, Reason = "a secret" };
            yield return new Order { Verb = Verb.Hear, Channel = channel, Deliberate = true, Reason = "a secret" };
        }

        // Where the other side holds a contact about it, the contact would end, and a line that rings no more can be tried.
        for (var slot = 0; slot < Limits.OpenIncidents; slot++)
        {
            ref readonly var world = ref exercise.World;
            if (!world.OpenSlots.Has(slot) || world.Incidents[slot].Channel >= 0 || exercise.Scenario.Model.Incidents[world.Incidents[slot].Type].Observer == side) continue;
            yield return new Order { Verb = Verb.StandDown, Incident = world.Incidents[slot].Number, Reason = "a secret" };
        }

        foreach (var entry in exercise.Names.Entries.TakeLast(1))
        {
            yield return new Order { Verb = Verb.Hold, Entry = entry };
            yield return new Order { Verb = Verb.Skip, Entry = entry };
        }
    }

    // All that a side could think of, in an order that tries everything before it changes much.
    private static IEnumerable<Order> Orders(LiveExercise exercise)
    {
        Verb[] ofContacts = [Verb.Accept, Verb.Postpone, Verb.Refuse, Verb.Answer, Verb.Say, Verb.Hear, Verb.Call, Verb.HangUp];
        var opened = exercise.World.Opened;
        foreach (var channel in exercise.Names.Channels)
        {
            foreach (var incident in Enumerable.Range(0, opened)) yield return new Order { Verb = Verb.Call, Channel = channel, Incident = incident };
            foreach (var verb in ofContacts) yield return new Order { Verb = verb, Channel = channel, Deliberate = true };
        }

        foreach (var verb in (Verb[])[Verb.HangUp, Verb.Accept, Verb.Say]) yield return new Order { Verb = verb, Deliberate = false };
        foreach (var incident in Enumerable.Range(0, opened + 1))
        {
            yield return new Order { Verb = Verb.Believe, Incident = incident, Percent = 40 };
            foreach (var verb in (Verb[])[Verb.Stop, Verb.Respond, Verb.StandDown]) yield return new Order { Verb = verb, Incident = incident };
        }

        foreach (var verb in (Verb[])[Verb.Release, Verb.Edit, Verb.Repair, Verb.Fuse, Verb.Pause, Verb.Rewind, Verb.Note]) yield return new Order { Verb = verb, Entry = "1", Text = "x", Mark = "1", Number = 1, Incident = 0 };
    }
}
