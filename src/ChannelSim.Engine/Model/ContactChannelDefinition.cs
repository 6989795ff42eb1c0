using System.Collections.Immutable;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>A channel over which one side reaches the other when it wants to: a line, a call, a meeting.</summary>
public abstract record ContactChannelDefinition : ChannelDefinition
{
    /// <summary>What every such channel has; the members below are its own.</summary>
    public required ContactTerms Contact { get; init; }

    /// <inheritdoc cref="ContactTerms.Misreading"/>
    public VariedProbability Misreading { get => Contact.Misreading; init => Contact = Contact with { Misreading = value }; }

    /// <inheritdoc cref="ContactTerms.Deception"/>
    public VariedProbability Deception { get => Contact.Deception; init => Contact = Contact with { Deception = value }; }

    /// <inheritdoc cref="ContactTerms.BelievedDeception"/>
    public VariedProbability BelievedDeception { get => Contact.BelievedDeception; init => Contact = Contact with { BelievedDeception = value }; }

    /// <inheritdoc cref="ContactTerms.Official"/>
    public OfficialReadingDefinition? Official { get => Contact.Official; init => Contact = Contact with { Official = value }; }

    /// <inheritdoc cref="ContactTerms.Authority"/>
    public VariedProbability Authority { get => Contact.Authority; init => Contact = Contact with { Authority = value }; }

    /// <inheritdoc cref="ContactTerms.Buys"/>
    public DurationDefinition? Buys { get => Contact.Buys; init => Contact = Contact with { Buys = value }; }

    /// <inheritdoc cref="ContactTerms.Patience"/>
    public DurationDefinition? Patience { get => Contact.Patience; init => Contact = Contact with { Patience = value }; }

    /// <inheritdoc cref="ContactTerms.Routine"/>
    public ImmutableArray<ParameterId?> Routine { get => Contact.Routine; init => Contact = Contact with { Routine = value }; }

    /// <summary>Length of a contact, from its connection to its end.</summary>
    public abstract DurationDefinition Call { get; init; }
}
