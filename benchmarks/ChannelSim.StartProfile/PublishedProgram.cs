using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ChannelSim.StartProfile;

/// <summary>The types of all assemblies of a published program.</summary>
internal sealed class PublishedProgram
{
    private readonly ILookup<string, DefinedType> _types;

    public PublishedProgram(string folder) =>
        _types = Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).SelectMany(TypesOf).ToLookup(type => type.Name);

    /// <summary>The type of a name, of the core library if several have one; null if none has.</summary>
    public DefinedType? Find(string name) => _types[name].OrderBy(type => type.Assembly != "System.Private.CoreLib").FirstOrDefault();

    /// <summary>The type that a token of an assembly means.</summary>
    public DefinedType Find(EntityHandle token, MetadataReader reader) => token.Kind == HandleKind.TypeDefinition
        ? new(DefinedType.NameOf(reader), reader, (TypeDefinitionHandle)token)
        : Find(DefinedType.NameOf(reader, token)) ?? throw new InvalidDataException($"no assembly of the program defines {DefinedType.NameOf(reader, token)}");

    private static IEnumerable<DefinedType> TypesOf(string path)
    {
        var image = new PEReader(File.OpenRead(path));
        if (!image.HasMetadata || image.GetMetadataReader() is not { IsAssembly: true } reader)
            return [];
        string assembly = DefinedType.NameOf(reader);
        return reader.TypeDefinitions.Select(handle => new DefinedType(assembly, reader, handle));
    }
}
