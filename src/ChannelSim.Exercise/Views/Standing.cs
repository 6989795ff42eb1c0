namespace ChannelSim.Exercise.Views;

/// <summary>Which of the view events that were told still hold, since the clock can be set back.</summary>
internal static class Standing
{
    /// <summary>Those that hold, in order; being told that the clock was set back is not among them.</summary>
    public static List<ViewEvent> Of(IEnumerable<ViewEvent> seen)
    {
        List<ViewEvent> standing = [];
        foreach (var told in seen)
        {
            if (told.Kind != ViewKinds.SetBack) standing.Add(told);
            else standing.RemoveAll(before => before.Sequence > told.Kept!.Value);
        }

        return standing;
    }

    /// <summary>How many of what holds now held before, from the beginning on.</summary>
    public static int Common(List<ViewEvent> before, ViewEvent[] now)
    {
        var common = 0;
        while (common < before.Count && common < now.Length && before[common] with { Sequence = 0 } == now[common] with { Sequence = 0 }) common++;
        return common;
    }
}
