using ChannelSim.Engine.Model;

namespace ChannelSim.Results.Telling;

/// <summary>Who is told: control, who sees everything; one side; or the whole room, which hears what may be said before both.</summary>
internal readonly record struct Audience
{
    private const int NoSide = -1;

    private Audience(string word, int side) => (Word, Side) = (word, side);

    /// <summary>Everything, the truth included.</summary>
    public static Audience Control { get; } = new("control", NoSide);

    /// <summary>What both sides may hear.</summary>
    public static Audience Room { get; } = new("all", NoSide);

    /// <summary>The word on the command line.</summary>
    public string Word { get; }

    /// <summary>The side, or -1.</summary>
    public int Side { get; }

    public bool IsControl => Word == Control.Word;

    public bool IsRoom => Word == Room.Word;

    public static Audience Of(ModelDefinition model, int side) => new(model.Sides[side].Key, side);

    /// <summary>The audience of a word: <c>control</c>, <c>all</c>, or a side by its key or name. Null: there is none.</summary>
    public static Audience? Find(ModelDefinition model, string word)
    {
        if (Is(Control.Word)) return Control;
        if (Is(Room.Word)) return Room;
        for (var side = 0; side < model.Sides.Length; side++)
            if (Is(model.Sides[side].Key) || Is(model.Sides[side].Name)) return Of(model, side);
        return null;

        bool Is(string name) => string.Equals(word, name, StringComparison.OrdinalIgnoreCase);
    }
}
