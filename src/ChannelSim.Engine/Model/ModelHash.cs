using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace ChannelSim.Engine.Model;

/// <summary>
/// A fingerprint of everything in a definition that determines results: names (they address streams), structure, spreads. What a number rests
/// on, titles and ends are left out. Written once per model, so the walk over the records is by reflection: a new member can not be forgotten.
/// </summary>
internal static class ModelHash
{
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        nameof(ModelDefinition.Id), nameof(ParameterDefinition.Basis), nameof(ParameterDefinition.Sources), nameof(ParameterDefinition.IsDefault),
        nameof(ParameterDefinition.Unit), nameof(ChannelDefinition.Ends), nameof(ChannelDefinition.Language), nameof(TimelineEntryDefinition.Title),
        nameof(TimelineEntryDefinition.To),
    };

    // A sweep hashes thousands of models: what reflection finds is kept.
    private static readonly ConcurrentDictionary<Type, (string Name, MethodInvoker Getter)[]> Members = new();

    public static string Of(ModelDefinition definition)
    {
        var text = new StringBuilder();
        Write(text, definition);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("~;"); break;
            case string name: text.Append(name.Length).Append(':').Append(name).Append(';'); break;
            case double number: text.Append(BitConverter.DoubleToInt64Bits(number).ToString("x", CultureInfo.InvariantCulture)).Append(';'); break;
            case bool or int or Enum: text.Append(CultureInfo.InvariantCulture, $"{value};"); break;
            case IEnumerable list: WriteList(text, list); break;
            default: WriteMembers(text, value); break;
        }
    }

    private static void WriteList(StringBuilder text, IEnumerable list)
    {
        text.Append('[');
        foreach (var item in list) Write(text, item);
        text.Append(']');
    }

    private static void WriteMembers(StringBuilder text, object value)
    {
        text.Append('{');
        foreach (var (name, getter) in Members.GetOrAdd(value.GetType(), MembersOf))
        {
            text.Append(name).Append('=');
            Write(text, getter.Invoke(value));
        }

        text.Append('}');
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
