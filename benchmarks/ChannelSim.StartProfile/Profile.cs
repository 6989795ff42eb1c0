using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ChannelSim.StartProfile;

/// <summary>A profile as crossgen2 reads it (<c>--mibc</c>): an assembly whose methods are never called and refer to what is to be compiled. <c>AssemblyDictionary</c> names each of them and the
/// assemblies without which it is passed over. What crossgen2 does not find it passes over as well.</summary>
internal sealed class Profile
{
    private static readonly BlobContentId Identity = new(new Guid("5f5c2f7e-50f5-4b5d-9d4c-2f0d4c0f5a11"), 1);
    private readonly MetadataBuilder _metadata = new();
    private readonly BlobBuilder _code = new();
    private readonly SortedDictionary<string, List<EntityHandle>> _groups = new(StringComparer.Ordinal);
    private readonly References _references;

    public Profile() => _references = new(_metadata);

    /// <summary>Adds all overloads with as many parameters, which costs less than telling them apart; false if the program has none.</summary>
    public bool Add(CompiledMethod method, PublishedProgram program)
    {
        if (program.Find(method.Type.Name) is not { } type)
            return false;
        var signatures = new Signatures(_references, program);
        return type.Methods.Where(definition => Fits(definition, method, type.Reader)).Aggregate(false, (any, definition) => Add(method, type, definition, signatures) || any);
    }

    public void Write(string path)
    {
        var bodies = new MethodBodyStreamEncoder(_code);
        _metadata.AddModule(0, _metadata.GetOrAddString("start.mibc"), _metadata.GetOrAddGuid(Identity.Guid), default, default);
        _metadata.AddAssembly(_metadata.GetOrAddString("start"), new(), default, default, default(AssemblyFlags), AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(default(TypeAttributes), default, _metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var dictionary = new InstructionEncoder(new BlobBuilder());
        foreach (var (assemblies, methods) in _groups)
        {
            dictionary.LoadString(_metadata.GetOrAddUserString(assemblies));
            Refer(dictionary, AddMethod($"Group{_metadata.GetRowCount(TableIndex.MethodDef)}", methods, bodies));
        }
        AddMethod("AssemblyDictionary", dictionary, bodies);
        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new(_metadata), _code, deterministicIdProvider: _ => Identity).Serialize(image);
        using var file = File.Create(path);
        image.WriteContentTo(file);
    }

    private bool Add(CompiledMethod method, DefinedType type, MethodDefinition definition, Signatures signatures)
    {
        _references.Touched.Clear();
        var owner = new BlobBuilder();
        if (!signatures.Write(owner, method.Type))
            return false;
        BlobBuilder signature = new(), arguments = new();
        var defined = type.Reader.GetBlobReader(definition.Signature);
        signatures.Copy(ref defined, signature, type.Reader);
        var added = _references.Method(method.Type.Arguments.Count == 0 ? _references.Type(type) : _references.Constructed(owner), method.Name, signature);
        if (method.Arguments.Count > 0 && !signatures.WriteMethodArguments(arguments, method.Arguments))
            return false;
        string assemblies = string.Join(';', _references.Touched);
        if (!_groups.TryGetValue(assemblies, out var group))
            _groups[assemblies] = group = [];
        group.Add(method.Arguments.Count == 0 ? added : _metadata.AddMethodSpecification(added, _metadata.GetOrAddBlob(arguments)));
        return true;
    }

    private static bool Fits(MethodDefinition definition, CompiledMethod method, MetadataReader reader)
    {
        if (reader.GetString(definition.Name) != method.Name || definition.GetGenericParameters().Count != method.Arguments.Count)
            return false;
        var signature = reader.GetBlobReader(definition.Signature);
        if (signature.ReadSignatureHeader().IsGeneric)
            signature.ReadCompressedInteger();
        return signature.ReadCompressedInteger() == method.Parameters;
    }

    private MethodDefinitionHandle AddMethod(string name, List<EntityHandle> referred, MethodBodyStreamEncoder bodies)
    {
        var code = new InstructionEncoder(new BlobBuilder());
        referred.ForEach(method => Refer(code, method));
        return AddMethod(name, code, bodies);
    }

    private MethodDefinitionHandle AddMethod(string name, InstructionEncoder code, MethodBodyStreamEncoder bodies)
    {
        code.OpCode(ILOpCode.Ret);
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, result => result.Void(), _ => { });
        return _metadata.AddMethodDefinition(MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, _metadata.GetOrAddString(name), _metadata.GetOrAddBlob(signature), bodies.AddMethodBody(code), default);
    }

    private static void Refer(InstructionEncoder code, EntityHandle method)
    {
        code.OpCode(ILOpCode.Ldtoken);
        code.Token(method);
        code.OpCode(ILOpCode.Pop);
    }
}
