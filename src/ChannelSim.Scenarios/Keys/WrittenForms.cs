namespace ChannelSim.Scenarios.Keys;

/// <summary>How single values are written, as patterns: the readers match them, and the schema for editors repeats them.</summary>
internal static class WrittenForms
{
    /// <summary>The digits of a number in tens: no leading zero, no bare point.</summary>
    public const string Digits = @"(?:(?:0|[1-9][0-9]*)(?:\.[0-9]+)?|\.[0-9]+)";

    /// <summary>An exponent of at most four digits.</summary>
    public const string Exponent = "(?:[eE][+-]?[0-9]{1,4})";

    /// <summary>A number in tens without a sign.</summary>
    public const string Unsigned = Digits + Exponent + "?";

    /// <summary>A name that paths and conditions can hold.</summary>
    public const string Name = "^[A-Za-z][A-Za-z0-9_-]*$";

    /// <summary>A name that is none of the seats that every exercise has.</summary>
    public const string Seat = "^(?!(?:control|observer|stage)$)[A-Za-z][A-Za-z0-9_-]*$";

    /// <summary>The id of a scenario, which appears in file names; no word that means something to YAML.</summary>
    public const string Id = "^(?!(?:true|false|null)$)[A-Za-z0-9][A-Za-z0-9._-]*$";

    /// <summary>A year, a month or a day.</summary>
    public const string Date = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

    /// <summary>Hours and minutes.</summary>
    public const string ClockTime = "^(?<hour>[01]?[0-9]|2[0-3]):(?<minute>[0-5][0-9])$";

    /// <summary>The phrases of a condition.</summary>
    public const string Condition =
        "^(no +contact +for +(?<silence>.+?) +after +(?<unheard>.+)|no +contact +for +(?<quiet>.+)|contact +after +(?<heard>.+)|rung +at +least +(?<rung>.+)"
        + "|climate +is +(?<state>.+)|(?<about>.+?) +(?<outcome>decided|responded|stood +down|settled|closed)|(?<wait>[0-9.+].*?) +after +(?<fired>.+))$";
}
