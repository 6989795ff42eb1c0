namespace ChannelSim.Scenarios.Keys;

/// <summary>What stands after a key.</summary>
public enum KeyKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A whole number that is known.</summary>
    Whole,

    /// <summary>One of the words of <see cref="KeyDefinition.Allowed"/>.</summary>
    Choice,

    /// <summary>The name of something of the sort <see cref="KeyDefinition.Names"/>.</summary>
    Name,

    /// <summary>Names of that sort, as a list or as a single name.</summary>
    NameList,

    /// <summary>Texts, as a list or as a single text.</summary>
    TextList,

    /// <summary>A number, a range or a distribution over values.</summary>
    Number,

    /// <summary>The mean of an exponential time: a number, or <c>{ mean }</c> around it.</summary>
    Mean,

    /// <summary>A number by rung, or one for all.</summary>
    NumberByRung,

    /// <summary>A probability that may differ by side, climate and rung.</summary>
    Probability,

    /// <summary>A probability, or a map of probabilities by channel.</summary>
    ProbabilityByChannel,

    /// <summary>A duration: constant, range or distribution (dice).</summary>
    Duration,

    /// <summary>A duration by rung, or one for all.</summary>
    DurationByRung,

    /// <summary>A length of time that is known.</summary>
    Span,

    /// <summary>A length of time that is known, or the moment at which it ends.</summary>
    SpanOrMoment,

    /// <summary>A time of day, <c>08:00</c>.</summary>
    ClockTime,

    /// <summary>A date and time, or a duration after the start.</summary>
    Moment,

    /// <summary>A list of such moments.</summary>
    MomentList,

    /// <summary>A date and time; never a duration.</summary>
    Instant,

    /// <summary>An IANA time zone.</summary>
    Zone,

    /// <summary>A list of IANA time zones.</summary>
    ZoneList,

    /// <summary>A condition of the closed vocabulary, or a list of such conditions.</summary>
    Condition,

    /// <summary>A map with the keys of <see cref="KeyDefinition.Block"/>.</summary>
    Block,

    /// <summary>A map from names to such maps.</summary>
    BlocksByName,

    /// <summary>A list of such maps.</summary>
    BlockList,

    /// <summary>A map from side to text.</summary>
    TextBySide,

    /// <summary>A map from side to number.</summary>
    NumberBySide,

    /// <summary>A map from incident type to probability, or to a map with the keys of <see cref="KeyDefinition.Block"/>.</summary>
    ProbabilityByType,

    /// <summary>Rungs climbed: a whole number, or a map from whole numbers to weights.</summary>
    Weights,

    /// <summary>A contact plan: a list of maps with the keys of <see cref="KeyDefinition.Block"/>, or of channel names.</summary>
    Plan,

    /// <summary>A map from side to contact plan.</summary>
    PlanBySide,

    /// <summary>In studies: a map from dotted path to value.</summary>
    ValuesByPath,

    /// <summary>In studies: a map from dotted path to a list of values, a range or a distribution.</summary>
    FactorsByPath,

    /// <summary>In studies: half the width of an interval, in the unit of its measure.</summary>
    Width,
}
