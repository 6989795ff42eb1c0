namespace ChannelSim.Engine.Model;

/// <summary>The shapes that both knowledge of a number and a duration can take.</summary>
public enum SpreadKind
{
    /// <summary>A is the value.</summary>
    Constant,

    /// <summary>Exponential with mean A.</summary>
    Exponential,

    /// <summary>Lognormal with median A and 90th percentile B.</summary>
    Lognormal,

    /// <summary>PERT: the beta on [A, C] with mode B and shape 4, so the mean is (A + 4 B + C) / 6.</summary>
    Pert,

    /// <summary>Uniform on [A, B].</summary>
    Uniform,
}

/// <summary>What is known of one number: a constant, a range, or a distribution over values.</summary>
/// <param name="Kind">The shape.</param>
/// <param name="A">First number; see <see cref="SpreadKind"/>.</param>
/// <param name="B">Second number, where the shape has one.</param>
/// <param name="C">Third number, where the shape has one.</param>
public readonly record struct Spread(SpreadKind Kind, double A, double B = 0, double C = 0)
{
    /// <summary>A number that is known.</summary>
    public static Spread Constant(double value) => new(SpreadKind.Constant, value);

    /// <summary>A number known to lie between two bounds, anywhere alike.</summary>
    public static Spread Uniform(double low, double high) => new(SpreadKind.Uniform, low, high);

    /// <summary>True when there is nothing to draw.</summary>
    public bool IsConstant => Kind == SpreadKind.Constant;
}
