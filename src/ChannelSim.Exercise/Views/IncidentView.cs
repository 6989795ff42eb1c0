namespace ChannelSim.Exercise.Views;

/// <summary>An incident as a seat knows it.</summary>
/// <param name="Number">The seat's own number of it.</param>
/// <param name="Type">Its type, by key.</param>
/// <param name="Title">What sentences call its type.</param>
/// <param name="IsToJudge">Whether the seat's side has to judge it; otherwise it is an act of its own, or the seat is of no side.</param>
/// <param name="At">When the seat first heard of it, in minutes after the start.</param>
public sealed record IncidentView(int Number, string Type, string Title, bool IsToJudge, double At)
{
    /// <summary>Whether it is open, as far as the seat knows: nobody tells an author that its act was decided on.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>How it ended: <c>respond</c>, <c>stand-down</c>, <c>settled</c> or <c>closed</c>; null: it has not, as far as the seat knows.</summary>
    public string? End { get; init; }

    /// <summary>What the staff makes of it, as a number; null: not shown, or not the seat's to judge.</summary>
    public double? Assessment { get; init; }

    /// <summary>The same as it is shown.</summary>
    public string? Judgement { get; init; }

    /// <summary>What the side's seats wrote down themselves last; null: nothing.</summary>
    public double? OwnBelief { get; init; }

    /// <summary>By when it has to be decided, in minutes after the start.</summary>
    public double? DecideBy { get; init; }

    /// <summary>What its author knows: meant or not; null: the seat does not know.</summary>
    public bool? Meant { get; init; }

    /// <summary>What the author was last heard to say of it; null: nothing yet.</summary>
    public bool? Heard { get; init; }

    /// <summary>The truth; for control alone.</summary>
    public string? Truth { get; init; }
}
