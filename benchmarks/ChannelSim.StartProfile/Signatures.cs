using System.Collections.Frozen;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ChannelSim.StartProfile;

/// <summary>Signatures in the form of ECMA-335, II.23.2, with the references of a profile.</summary>
internal sealed class Signatures(References references, PublishedProgram program)
{
    private const byte ValueType = 0x11, Class = 0x12, MethodArguments = 0x0A;
    private static readonly FrozenDictionary<string, SignatureTypeCode> Primitives = new Dictionary<string, SignatureTypeCode>
    {
        ["bool"] = SignatureTypeCode.Boolean, ["char"] = SignatureTypeCode.Char, ["byte"] = SignatureTypeCode.Byte, ["sbyte"] = SignatureTypeCode.SByte,
        ["short"] = SignatureTypeCode.Int16, ["ushort"] = SignatureTypeCode.UInt16, ["int"] = SignatureTypeCode.Int32, ["uint"] = SignatureTypeCode.UInt32,
        ["long"] = SignatureTypeCode.Int64, ["ulong"] = SignatureTypeCode.UInt64, ["float"] = SignatureTypeCode.Single, ["double"] = SignatureTypeCode.Double,
        ["nint"] = SignatureTypeCode.IntPtr, ["nuint"] = SignatureTypeCode.UIntPtr,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Writes a type; false if the program has none of this name.</summary>
    public bool Write(BlobBuilder to, TypeName type)
    {
        for (int i = 0; i < type.Arrays; i++)
            to.WriteByte((byte)SignatureTypeCode.SZArray);
        if (Primitives.TryGetValue(type.Name, out var code))
            to.WriteByte((byte)code);
        else if (type.Name == "System.__Canon")
            Write(to, Class, references.Any);
        else
            return program.Find(type.Name) is { } found && Write(to, found, type.Arguments);
        return true;
    }

    public bool WriteMethodArguments(BlobBuilder to, IReadOnlyList<TypeName> arguments)
    {
        to.WriteByte(MethodArguments);
        return WriteArguments(to, arguments);
    }

    /// <summary>Writes the signature of a method as it is defined.</summary>
    public void Copy(ref BlobReader from, BlobBuilder to, MetadataReader reader)
    {
        var header = from.ReadSignatureHeader();
        to.WriteByte(header.RawValue);
        if (header.IsGeneric)
            CopyNumber(ref from, to);
        int values = CopyNumber(ref from, to);
        for (int i = 0; i <= values; i++)
            CopyType(ref from, to, reader);
    }

    private bool Write(BlobBuilder to, DefinedType type, IReadOnlyList<TypeName> arguments)
    {
        if (arguments.Count > 0)
            to.WriteByte((byte)SignatureTypeCode.GenericTypeInstance);
        Write(to, type.IsValueType ? ValueType : Class, references.Type(type));
        return arguments.Count == 0 || WriteArguments(to, arguments);
    }

    private bool WriteArguments(BlobBuilder to, IReadOnlyList<TypeName> arguments)
    {
        to.WriteCompressedInteger(arguments.Count);
        return arguments.All(argument => Write(to, argument));
    }

    private static void Write(BlobBuilder to, byte kind, EntityHandle type)
    {
        to.WriteByte(kind);
        to.WriteCompressedInteger(CodedIndex.TypeDefOrRef(type));
    }

    private void CopyType(ref BlobReader from, BlobBuilder to, MetadataReader reader)
    {
        byte code = from.ReadByte();
        to.WriteByte(code);
        switch (code)
        {
            case ValueType or Class:
                CopyToken(ref from, to, reader);
                break;
            case (byte)SignatureTypeCode.RequiredModifier or (byte)SignatureTypeCode.OptionalModifier:
                CopyToken(ref from, to, reader);
                CopyType(ref from, to, reader);
                break;
            case (byte)SignatureTypeCode.Pointer or (byte)SignatureTypeCode.ByReference or (byte)SignatureTypeCode.SZArray:
                CopyType(ref from, to, reader);
                break;
            case (byte)SignatureTypeCode.GenericTypeParameter or (byte)SignatureTypeCode.GenericMethodParameter:
                CopyNumber(ref from, to);
                break;
            case (byte)SignatureTypeCode.GenericTypeInstance:
                to.WriteByte(from.ReadByte());
                CopyToken(ref from, to, reader);
                for (int i = CopyNumber(ref from, to); i > 0; i--)
                    CopyType(ref from, to, reader);
                break;
            case (byte)SignatureTypeCode.Array:
                CopyType(ref from, to, reader);
                CopyNumber(ref from, to);
                for (int part = 0; part < 2; part++) // sizes, lower bounds
                    for (int i = CopyNumber(ref from, to); i > 0; i--)
                        CopyNumber(ref from, to);
                break;
            case (byte)SignatureTypeCode.FunctionPointer:
                Copy(ref from, to, reader);
                break;
        }
    }

    private void CopyToken(ref BlobReader from, BlobBuilder to, MetadataReader reader) =>
        to.WriteCompressedInteger(CodedIndex.TypeDefOrRef(references.Type(program.Find(from.ReadTypeHandle(), reader))));

    private static int CopyNumber(ref BlobReader from, BlobBuilder to)
    {
        int number = from.ReadCompressedInteger();
        to.WriteCompressedInteger(number);
        return number;
    }
}
