using ChannelSim.Engine.Machines;

namespace ChannelSim.Engine.Tests.Machines;

/// <summary>The dense tables against the machines that Stateless walks.</summary>
public sealed class TableClaims
{
    private const int Steps = 20_000;

    private static readonly ChannelTrigger[] Triggers = Enum.GetValues<ChannelTrigger>();

    [Test]
    public void The_table_says_what_Stateless_says_in_every_state_for_every_trigger([Values] ChannelKind kind)
    {
        foreach (var state in Enum.GetValues<ChannelState>())
        {
            foreach (var trigger in Triggers) Assert.That(MachineTable.Of(kind).Next(state, trigger), Is.EqualTo(AsByte(kind, state, trigger)), $"{kind}: {trigger} in {state}");
        }
    }

    /// <summary>If a declaration has changed, the rows that this expects are those to be written.</summary>
    [Test]
    public void The_rows_that_are_written_out_are_what_Stateless_answers([Values] ChannelKind kind)
    {
        string[] asked = [.. ChannelMachines.States(kind).Select(state => Row(kind, state))];
        Assert.That(MachineTable.Of(kind).Rows, Is.EqualTo(asked), string.Join('\n', asked));
    }

    /// <summary>One machine of Stateless is walked all the way, not made anew for every question.</summary>
    [Test]
    public void A_walk_through_the_table_stays_beside_one_of_Stateless([Values] ChannelKind kind, [Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        var table = MachineTable.Of(kind);
        var machine = ChannelMachines.Declare(kind, ChannelMachines.InitialState(kind));
        var (state, visited) = (machine.State, new HashSet<ChannelState>());
        for (var step = 0; step < Steps; step++)
        {
            var trigger = Triggers[random.Next(Triggers.Length)];
            var next = table.Next(state, trigger);
            Assert.That(next != MachineTable.Forbidden, Is.EqualTo(machine.CanFire(trigger)), $"{trigger} in {state}");
            if (next == MachineTable.Forbidden) continue;
            machine.Fire(trigger);
            Assert.That((ChannelState)next, Is.EqualTo(machine.State), $"{trigger} in {state}");
            state = machine.State;
            visited.Add(state);
        }

        Assert.That(visited, Is.EquivalentTo(ChannelMachines.States(kind)), "the walk came everywhere");
    }

    [Test]
    public async Task The_permitted_triggers_are_those_that_lead_somewhere([Values] ChannelKind kind)
    {
        foreach (var state in ChannelMachines.States(kind))
        {
            var permitted = await ChannelMachines.Declare(kind, state).GetPermittedTriggersAsync();
            Assert.That(permitted.Order(), Is.EqualTo(Triggers.Where(trigger => MachineTable.Of(kind).Next(state, trigger) != MachineTable.Forbidden)), state.ToString());
        }
    }

    [Test]
    public void Every_state_is_reached_and_left_and_the_initial_one_reached_again([Values] ChannelKind kind)
    {
        var initial = ChannelMachines.InitialState(kind);
        var states = ChannelMachines.States(kind);
        Assert.That(ReachableFrom(kind, initial), Is.EquivalentTo(states));
        foreach (var state in states) Assert.That(ReachableFrom(kind, state), Does.Contain(initial), state.ToString());
    }

    [Test]
    public void A_state_of_another_kind_permits_nothing([Values] ChannelKind kind)
    {
        foreach (var state in Enum.GetValues<ChannelState>().Except(ChannelMachines.States(kind)))
        {
            Assert.That(Triggers.Select(trigger => MachineTable.Of(kind).Next(state, trigger)), Is.All.EqualTo(MachineTable.Forbidden), state.ToString());
        }
    }

    [Test]
    public void The_states_of_the_kinds_are_those_of_the_model()
    {
        Assert.That(Enum.GetValues<ChannelKind>().Select(kind => ChannelMachines.States(kind).Count), Is.EqualTo(new[] { 6, 7, 8, 5 }));
        Assert.That(Enum.GetValues<ChannelKind>().Select(kind => MachineTable.Of(kind).Kind), Is.EqualTo(Enum.GetValues<ChannelKind>()));
    }

    private static string Row(ChannelKind kind, ChannelState state) =>
        $"{MachineTable.LetterOf(state)}:{string.Concat(Triggers.Select(trigger => AsByte(kind, state, trigger) is not MachineTable.Forbidden and var next ? MachineTable.LetterOf((ChannelState)next) : '.'))}";

    private static byte AsByte(ChannelKind kind, ChannelState state, ChannelTrigger trigger)
    {
        if (!ChannelMachines.States(kind).Contains(state)) return MachineTable.Forbidden;
        var machine = ChannelMachines.Declare(kind, state);
        if (!machine.CanFire(trigger)) return MachineTable.Forbidden;
        machine.Fire(trigger);
        return (byte)machine.State;
    }

    private static HashSet<ChannelState> ReachableFrom(ChannelKind kind, ChannelState start)
    {
        var found = new HashSet<ChannelState> { start };
        var open = new Queue<ChannelState>(found);
        while (open.TryDequeue(out var state))
        {
            foreach (var trigger in Triggers)
            {
                var next = MachineTable.Of(kind).Next(state, trigger);
                if (next != MachineTable.Forbidden && found.Add((ChannelState)next)) open.Enqueue((ChannelState)next);
            }
        }

        return found;
    }
}
