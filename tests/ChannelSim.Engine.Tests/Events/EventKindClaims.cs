using System.Reflection;
using System.Runtime.CompilerServices;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Events;

/// <summary>Each kind of event has a factory, an accessor, a record and a row of readers, and what goes in comes out.</summary>
public sealed class EventKindClaims
{
    private const BindingFlags Plainly = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions;

    private static readonly StepEventKind[] Kinds = Enum.GetValues<StepEventKind>();

    [Test]
    public void A_reader_has_a_row_for_every_kind_and_no_other()
    {
        var rows = typeof(IEventReader<>).GetMethods();
        Assert.That(rows.Select(row => row.Name), Is.EqualTo(Kinds.Select(kind => kind.ToString())));
        foreach (var row in rows) Assert.That(row.GetParameters().Single().ParameterType, Is.EqualTo(RecordOf(row.Name)), row.Name);
    }

    [TestCaseSource(nameof(Kinds))]
    public void What_a_factory_takes_the_accessor_gives(StepEventKind kind)
    {
        for (var variant = 0; variant < 8; variant++)
        {
            var (happened, arguments) = Make(kind, variant);
            Assert.That(happened.Kind, Is.EqualTo(kind));
            var record = Access(happened, kind);
            foreach (var (parameter, value) in arguments) Assert.That(ValueOf(record, parameter), Is.EqualTo(value), $"{parameter} of {record}");
            Assert.That(Make(kind, variant).Happened, Is.EqualTo(happened), "equal arguments, equal events");
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void A_reader_is_given_what_the_accessor_gives(StepEventKind kind)
    {
        var happened = Make(kind, 1).Happened;
        Assert.That(happened.Read(EventRecord.Reader), Is.EqualTo(Access(happened, kind)));
        Assert.That(happened.ToString(), Does.StartWith(kind + " {"));
    }

    [TestCaseSource(nameof(Kinds))]
    public void Every_event_tells_its_moment_channel_and_incident(StepEventKind kind)
    {
        var happened = Make(kind, 1).Happened;
        var record = Access(happened, kind);
        Assert.That(happened.At, Is.EqualTo(ValueOf(record, nameof(StepEvent.At))));
        Assert.That(happened.Channel, Is.EqualTo(ValueOf(record, nameof(StepEvent.Channel))));
        Assert.That(happened.Incident, Is.EqualTo(ValueOf(record, nameof(StepEvent.Incident))));
    }

    [TestCaseSource(nameof(Kinds))]
    public void The_accessor_of_another_kind_throws(StepEventKind kind)
    {
        var happened = Make(kind, 0).Happened;
        foreach (var other in Kinds.Where(other => other != kind))
            Assert.That(() => Access(happened, other), Throws.InvalidOperationException.With.Message.EqualTo($"{kind} was read as {other}"));
    }

    [TestCaseSource(nameof(Kinds))]
    public void Every_argument_tells_two_events_apart(StepEventKind kind)
    {
        var (happened, arguments) = Make(kind, 0);
        var other = Make(kind, 1).Arguments;
        foreach (var changed in arguments.Index())
        {
            var values = arguments.Select((argument, i) => i == changed.Index ? other[i].Value : argument.Value);
            Assert.That(Call(kind, [.. values]), Is.Not.EqualTo(happened), changed.Item.Name);
        }
    }

    [Test]
    public void A_list_of_events_is_one_block_of_memory()
    {
        Assert.That(RuntimeHelpers.IsReferenceOrContainsReferences<StepEvent>(), Is.False);
        Assert.That(Unsafe.SizeOf<StepEvent>(), Is.LessThanOrEqualTo(48));
    }

    private static (StepEvent Happened, (string Name, object? Value)[] Arguments) Make(StepEventKind kind, int variant)
    {
        var arguments = Factory(kind).GetParameters().Select((parameter, i) => (parameter.Name!, Sample(parameter.ParameterType, i + 1, variant))).ToArray();
        return (Call(kind, [.. arguments.Select(argument => argument.Item2)]), arguments);
    }

    private static StepEvent Call(StepEventKind kind, object?[] arguments) => (StepEvent)Factory(kind).Invoke(null, Plainly, null, arguments, null)!;

    private static object Access(StepEvent happened, StepEventKind kind) => typeof(StepEvent).GetMethod($"As{kind}", Plainly)!.Invoke(happened, Plainly, null, [], null)!;

    private static MethodInfo Factory(StepEventKind kind) => typeof(StepEvent).GetMethod(kind.ToString(), Plainly)!;

    private static Type RecordOf(string kind) => typeof(StepEvent).Assembly.GetType($"{typeof(StepEvent).Namespace}.{kind}", throwOnError: true)!;

    private static object? ValueOf(object record, string member) => record.GetType().GetProperty(char.ToUpperInvariant(member[0]) + member[1..])?.GetValue(record);

    // What differs from one variant to the next, and as far as the type allows from place to place.
    private static object? Sample(Type type, int place, int variant)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return variant % 2 == 0 ? null : Sample(underlying, place, variant);
        var turn = variant + (variant / 2 * place);
        if (type == typeof(bool)) return turn % 2 == 1;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(turn % Enum.GetValues(type).Length);
        var number = type.GetConstructors().Single(constructor => constructor.GetParameters().Length == 1);
        return number.GetParameters()[0].ParameterType == typeof(int) ? number.Invoke([(10 * variant) + place]) : number.Invoke([variant + (place / 16.0)]);
    }
}
