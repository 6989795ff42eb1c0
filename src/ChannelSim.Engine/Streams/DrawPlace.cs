namespace ChannelSim.Engine.Streams;

/// <summary>Where a word of the generator stands: in which block of which cause, and whether it is its first (0) or second (1).</summary>
/// <param name="Cause">The address of the cause.</param>
/// <param name="Block">The block.</param>
/// <param name="Word">0 or 1.</param>
internal readonly record struct DrawPlace(ulong Cause, uint Block, uint Word)
{
    private static readonly CauseAddress Further = CauseAddress.Of("further");

    /// <summary>
    /// The t-th further word (t from 0) for a variate that has used up the word of this place: it stands at the same place of the t-th further cause that belongs
    /// to this one. There is one for every t, and nobody else draws there.
    /// </summary>
    public ulong FurtherWord(in DrawSource source, uint t)
    {
        var draws = source.At(new CauseAddress(Cause).Child(Further).Child(t).Value, Block);
        return Word == 0 ? draws.FirstWord : draws.SecondWord;
    }
}
