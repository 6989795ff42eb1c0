using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ChannelSim.Engine.Model;

/// <summary>Fingerprints of the models of one structure. The text of the structure is written once; that of a number again only where it is another.</summary>
internal sealed class ModelHash
{
    private const int NumberBytes = sizeof(int) + (3 * sizeof(double));
    private readonly IReadOnlyList<byte[]> _pieces;
    private readonly Spread[] _spreads;
    private readonly byte[][] _numbers;

    /// <summary>Of all models with the structure of a definition.</summary>
    public ModelHash(ModelDefinition definition)
    {
        _pieces = ModelText.PiecesOf(definition);
        _spreads = [.. definition.Parameters.Select(parameter => parameter.Spread)];
        _numbers = [.. _spreads.Select(ModelText.Of)];
        Structure = Hex(_pieces);
    }

    /// <summary>SHA-256 of everything but the spreads of the parameters.</summary>
    public string Structure { get; }

    /// <summary>SHA-256 of everything.</summary>
    public string Of(ImmutableArray<ParameterDefinition> parameters) =>
        Hex(_pieces.Zip(parameters.Select((parameter, index) => TextOf(index, parameter.Spread)).Append([]), (piece, number) => (piece, number)).SelectMany(pair => new[] { pair.piece, pair.number }));

    /// <summary>SHA-256 of the spreads: the kind and the three numbers of each, in the order of the parameters.</summary>
    public static string OfNumbers(ImmutableArray<ParameterDefinition> parameters)
    {
        var bytes = new byte[parameters.Length * NumberBytes];
        for (var i = 0; i < parameters.Length; i++) Write(bytes.AsSpan(i * NumberBytes, NumberBytes), parameters[i].Spread);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private static void Write(Span<byte> bytes, Spread spread)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, (int)spread.Kind);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes[4..], spread.A);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes[12..], spread.B);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes[20..], spread.C);
    }

    private byte[] TextOf(int index, Spread spread) => IsSame(_spreads[index], spread) ? _numbers[index] : ModelText.Of(spread);

    // By bits: 0 and -0 are equal, and have two texts.
    private static bool IsSame(Spread one, Spread other) =>
        one.Kind == other.Kind && IsSame(one.A, other.A) && IsSame(one.B, other.B) && IsSame(one.C, other.C);

    private static bool IsSame(double one, double other) => BitConverter.DoubleToInt64Bits(one) == BitConverter.DoubleToInt64Bits(other);

    private static string Hex(IEnumerable<byte[]> pieces)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var piece in pieces) sha.AppendData(piece);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
