using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Results.Telling;

/// <summary>Who is told: control, who sees everything; one side; or the whole room, which hears what may be said before both.</summary>
internal readonly record struct Audience
{
    private Audience(string word, SideId? side) => (Word, Side) = (word, side);

    /// <summary>Everything, the truth included.</summary>
    public static Audience Control { get; } = new("control", null);

    /// <summary>What both sides may hear.</summary>
    public static Audience Room { get; } = new("all", null);

    /// <summary>The word on the command line.</summary>
    public string Word { get; }

    /// <summary>The side; null: control or the room.</summary>
    public SideId? Side { get; }

    public bool IsControl => Word == Control.Word;

    public bool IsRoom => Word == Room.Word;

    public bool Is(SideId side) => Side == side;

    public static Audience Of(ModelDefinition model, SideId side) => new(model.Sides[side.Index].Key, side);

    /// <summary>The audience of a word: <c>control</c>, <c>all</c>, or a side by its key or name. Null: there is none.</summary>
    public static Audience? Find(ModelDefinition model, string word)
    {
        if (Is(Control.Word)) return Control;
        if (Is(Room.Word)) return Room;
        for (var side = 0; side < model.Sides.Length; side++)
            if (Is(model.Sides[side].Key) || Is(model.Sides[side].Name)) return Of(model, new SideId(side));
        return null;

        bool Is(string name) => string.Equals(word, name, StringComparison.OrdinalIgnoreCase);
    }
}
