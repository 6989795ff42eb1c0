using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ChannelSim.StartProfile;

/// <summary>What a profile refers to: assemblies, types, methods, each once.</summary>
internal sealed class References(MetadataBuilder metadata)
{
    /// <summary>Where compilers look for <c>System.__Canon</c>, which stands for any reference type.</summary>
    private const string Canon = "System.Private.Canon";
    private readonly Dictionary<string, EntityHandle> _assemblies = [];
    private readonly Dictionary<(EntityHandle Scope, string Name), EntityHandle> _types = [];
    private readonly Dictionary<BlobHandle, EntityHandle> _constructed = [];
    private readonly Dictionary<(EntityHandle Type, string Name, BlobHandle Signature), EntityHandle> _methods = [];

    /// <summary>The assemblies referred to since this was last emptied.</summary>
    public SortedSet<string> Touched { get; } = new(StringComparer.Ordinal);

    public EntityHandle Any => Type(Assembly(Canon), "System.__Canon");

    public EntityHandle Type(DefinedType type)
    {
        Touched.Add(type.Assembly);
        return Type(Assembly(type.Assembly), type.Name);
    }

    public EntityHandle Constructed(BlobBuilder signature)
    {
        var blob = metadata.GetOrAddBlob(signature);
        return _constructed.TryGetValue(blob, out var known) ? known : _constructed[blob] = metadata.AddTypeSpecification(blob);
    }

    public EntityHandle Method(EntityHandle type, string name, BlobBuilder signature)
    {
        var blob = metadata.GetOrAddBlob(signature);
        return _methods.TryGetValue((type, name, blob), out var known) ? known : _methods[(type, name, blob)] = metadata.AddMemberReference(type, metadata.GetOrAddString(name), blob);
    }

    private EntityHandle Assembly(string name) => _assemblies.TryGetValue(name, out var known)
        ? known
        : _assemblies[name] = metadata.AddAssemblyReference(metadata.GetOrAddString(name), new(), default, default, default, default);

    private EntityHandle Type(EntityHandle assembly, string name)
    {
        if (_types.TryGetValue((assembly, name), out var known))
            return known;
        int nested = name.LastIndexOf('+'), dot = nested < 0 ? name.LastIndexOf('.') : -1;
        var scope = nested < 0 ? assembly : Type(assembly, name[..nested]);
        var space = dot < 0 ? default : metadata.GetOrAddString(name[..dot]);
        return _types[(assembly, name)] = metadata.AddTypeReference(scope, space, metadata.GetOrAddString(name[(Math.Max(nested, dot) + 1)..]));
    }
}
