using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ChannelSim.Engine.Model;

/// <summary>Fingerprints of the models of one structure. Its text is written once; that of a number again only where it is another. For several threads.</summary>
internal sealed class ModelHash
{
    private const int NumberBytes = sizeof(int) + (3 * sizeof(double));
    private readonly Spread[] _spreads;

    // What stands before the first number, which is most of the text, is hashed once.
    private readonly IncrementalHash _head = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _tail;

    // By number: where it stands in the tail.
    private readonly Range[] _places;

    /// <summary>Of all models with the structure of a definition.</summary>
    public ModelHash(ModelDefinition definition)
    {
        var pieces = ModelText.PiecesOf(definition);
        _spreads = [.. definition.Parameters.Select(parameter => parameter.Spread)];
        _places = new Range[_spreads.Length];
        List<byte> tail = [];
        for (var i = 0; i < _spreads.Length; i++)
        {
            var from = tail.Count;
            tail.AddRange(ModelText.Of(_spreads[i]));
            _places[i] = from..tail.Count;
            tail.AddRange(pieces[i + 1]);
        }

        _tail = [.. tail];
        _head.AppendData(pieces[0]);
        Structure = Convert.ToHexStringLower(SHA256.HashData([.. pieces.SelectMany(piece => piece)]));
    }

    /// <summary>SHA-256 of everything but the spreads of the parameters.</summary>
    public string Structure { get; }

    /// <summary>SHA-256 of everything.</summary>
    public string Of(ImmutableArray<ParameterDefinition> parameters)
    {
        using var hash = Begun();
        var done = 0;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (IsSame(_spreads[i], parameters[i].Spread)) continue;
            hash.AppendData(_tail, done, _places[i].Start.Value - done);
            hash.AppendData(ModelText.Of(parameters[i].Spread));
            done = _places[i].End.Value;
        }

        hash.AppendData(_tail, done, _tail.Length - done);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 of the spreads: the kind and the three numbers of each, in the order of the parameters.</summary>
    public static string OfNumbers(ImmutableArray<ParameterDefinition> parameters)
    {
        var bytes = new byte[parameters.Length * NumberBytes];
        for (var i = 0; i < parameters.Length; i++) Write(bytes.AsSpan(i * NumberBytes, NumberBytes), parameters[i].Spread);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private IncrementalHash Begun()
    {
        lock (_head) return _head.Clone();
    }

    private static void Write(Span<byte> bytes, Spread spread)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, (int)spread.Kind);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes[4..], spread.A);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes[12..], spread.B);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes[20..], spread.C);
    }

    // By bits: 0 and -0 are equal, and have two texts.
    private static bool IsSame(Spread one, Spread other) =>
        one.Kind == other.Kind && IsSame(one.A, other.A) && IsSame(one.B, other.B) && IsSame(one.C, other.C);

    private static bool IsSame(double one, double other) => BitConverter.DoubleToInt64Bits(one) == BitConverter.DoubleToInt64Bits(other);
}
