namespace ChannelSim.Exercise.Orders;

/// <summary>How a verb is used.</summary>
/// <param name="Usage">As it is typed, what may be left out in brackets.</param>
/// <param name="Example">As somebody would type it.</param>
/// <param name="Help">What it does, a sentence or two.</param>
/// <param name="Needs">What an order with it has to say, once it is complete.</param>
public sealed record VerbForm(string Usage, string Example, string Help, OrderParts Needs)
{
    /// <summary>The form of a verb.</summary>
    public static VerbForm Of(Verb verb) => VerbForms.All[(int)verb];
}
