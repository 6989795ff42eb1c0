using System.Reflection.Metadata;

namespace ChannelSim.StartProfile;

/// <summary>A type where it is defined.</summary>
internal sealed record DefinedType(string Assembly, MetadataReader Reader, TypeDefinitionHandle Handle)
{
    /// <summary>With the namespace, nested types after <c>+</c>.</summary>
    public string Name => NameOf(Reader, Handle);

    public bool IsValueType => Name != "System.Enum" && Definition.BaseType is { IsNil: false } parent && parent.Kind != HandleKind.TypeSpecification && NameOf(Reader, parent) is "System.ValueType" or "System.Enum";

    public IEnumerable<MethodDefinition> Methods => Definition.GetMethods().Select(Reader.GetMethodDefinition);

    private TypeDefinition Definition => Reader.GetTypeDefinition(Handle);

    public static string NameOf(MetadataReader reader) => reader.GetString(reader.GetAssemblyDefinition().Name);

    public static string NameOf(MetadataReader reader, EntityHandle type)
    {
        if (type.Kind == HandleKind.TypeDefinition)
        {
            var definition = reader.GetTypeDefinition((TypeDefinitionHandle)type);
            var outer = definition.GetDeclaringType();
            return NameOf(reader, outer, !outer.IsNil, definition.Namespace, definition.Name);
        }
        var reference = reader.GetTypeReference((TypeReferenceHandle)type);
        return NameOf(reader, reference.ResolutionScope, reference.ResolutionScope.Kind == HandleKind.TypeReference, reference.Namespace, reference.Name);
    }

    private static string NameOf(MetadataReader reader, EntityHandle outer, bool nested, StringHandle space, StringHandle name) =>
        nested ? $"{NameOf(reader, outer)}+{reader.GetString(name)}" : space.IsNil ? reader.GetString(name) : $"{reader.GetString(space)}.{reader.GetString(name)}";
}
