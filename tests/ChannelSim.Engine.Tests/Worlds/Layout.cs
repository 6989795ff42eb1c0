using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Worlds;

/// <summary>What the fields of a world add up to, computed from their types alone.</summary>
internal static class Layout
{
    /// <summary>Bytes of all that a type holds, without any padding.</summary>
    public static int Sum(Type type)
    {
        if (type.IsEnum) return Sum(type.GetEnumUnderlyingType());
        if (type.IsPrimitive) return Marshal.SizeOf(type);
        var times = type.GetCustomAttribute<InlineArrayAttribute>()?.Length ?? 1;
        return times * Fields(type).Sum(field => Sum(field.FieldType));
    }

    /// <summary>Bytes of a type in memory.</summary>
    public static int Size(Type type) => (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;

    /// <summary>All types that a world is made of, itself the first.</summary>
    public static IEnumerable<Type> Parts(Type type) =>
        type.IsPrimitive || type.IsEnum ? [] : [type, .. Fields(type).SelectMany(field => Parts(field.FieldType))];

    /// <summary>The field of the world in which a byte lies.</summary>
    public static string FieldAt(int offset)
    {
        foreach (var field in Fields(typeof(World)))
        {
            var size = Size(field.FieldType);
            if (offset < size) return $"{field.Name} + {offset}";
            offset -= size;
        }

        return "nowhere";
    }

    private static FieldInfo[] Fields(Type type) =>
        [.. type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).OrderBy(field => field.MetadataToken)];
}
