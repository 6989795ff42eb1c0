using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace ChannelSim.Engine.Model;

/// <summary>
/// Everything in a definition that determines results, as text: names (they address streams), structure, spreads. What a number rests on, titles and
/// ends are left out. The walk over the records is by reflection: a new member cannot be forgotten.
/// </summary>
internal sealed class ModelText
{
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        nameof(ModelDefinition.Id), nameof(ParameterDefinition.Basis), nameof(ParameterDefinition.Sources), nameof(ParameterDefinition.IsDefault),
        nameof(ParameterDefinition.Unit), nameof(ChannelDefinition.Ends), nameof(ChannelDefinition.Language), nameof(LineDefinition.CheckEvery),
        nameof(TimelineEntryDefinition.Title), nameof(TimelineEntryDefinition.To), nameof(IncidentTypeDefinition.Meant), nameof(IncidentTypeDefinition.NotMeant),
        nameof(IncidentTypeDefinition.Responds), nameof(IncidentTypeDefinition.StandsDown),
        // What a channel takes from them it says itself.
        nameof(ChannelDefinition.Basics), nameof(ContactChannelDefinition.Contact), nameof(RequestedChannelDefinition.Request),
    };

    // Members that came later are left out where they say nothing, so that a model keeps its hash.
    private static readonly HashSet<string> Later = new(StringComparer.Ordinal)
    {
        nameof(IncidentTypeDefinition.EscalatesIfDeliberate), nameof(IncidentTypeDefinition.Emboldens), nameof(IncidentTypeDefinition.Announce), nameof(FollowUp.ChanceIfDeliberate), nameof(FollowUp.After),
        nameof(TimelineTrigger.Phrases),
    };

    // A sweep writes thousands of models: what reflection finds is kept.
    private static readonly ConcurrentDictionary<Type, (string Name, MethodInvoker Getter)[]> Members = new();

    private readonly StringBuilder _text = new();
    private readonly List<byte[]> _pieces = [];

    private ModelText()
    {
    }

    /// <summary>The text of a definition without the spreads of its parameters: what stands before each of them, and what stands after the last.</summary>
    public static IReadOnlyList<byte[]> PiecesOf(ModelDefinition definition)
    {
        var text = new ModelText();
        text.Write(definition);
        text.Cut();
        return text._pieces;
    }

    /// <summary>The text of a spread, to stand between two pieces.</summary>
    public static byte[] Of(Spread spread)
    {
        var text = new ModelText();
        text.WriteMembers(spread);
        return Encoding.UTF8.GetBytes(text._text.ToString());
    }

    private void Cut()
    {
        _pieces.Add(Encoding.UTF8.GetBytes(_text.ToString()));
        _text.Clear();
    }

    private void Write(object? value)
    {
        switch (value)
        {
            case null: _text.Append("~;"); break;
            case string name: _text.Append(name.Length).Append(':').Append(name).Append(';'); break;
            case double number: _text.Append(BitConverter.DoubleToInt64Bits(number).ToString("x", CultureInfo.InvariantCulture)).Append(';'); break;
            case bool or int or Enum: _text.Append(CultureInfo.InvariantCulture, $"{value};"); break;
            case Spread: Cut(); break;
            case IEnumerable list: WriteList(list); break;
            default: WriteMembers(value); break;
        }
    }

    private void WriteList(IEnumerable list)
    {
        _text.Append('[');
        foreach (var item in list) Write(item);
        _text.Append(']');
    }

    private void WriteMembers(object value)
    {
        _text.Append('{');
        foreach (var (name, getter) in Members.GetOrAdd(value.GetType(), MembersOf))
        {
            var member = getter.Invoke(value);
            if (Later.Contains(name) && member is null or ICollection { Count: 0 }) continue;
            _text.Append(name).Append('=');
            Write(member);
        }

        _text.Append('}');
    }

    private static (string Name, MethodInvoker Getter)[] MembersOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => !IsSilent(type, property)).OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => (property.Name, MethodInvoker.Create(property.GetMethod!))),
    ];

    private static bool IsSilent(Type type, PropertyInfo property) =>
        property.GetIndexParameters().Length > 0
        || property.PropertyType == type // records refer to their own kind only in computed members (SideId.Other)
        || Silent.Contains(property.Name)
        || (type == typeof(SideDefinition) && property.Name == nameof(SideDefinition.Name));
}
