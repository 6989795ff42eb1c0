using System.Collections.Immutable;
using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>
/// What the numbers of a block rest on. A block that gives a basis speaks for itself: it does not inherit the sources of the block
/// around it.
/// </summary>
internal readonly record struct Provenance(Basis Basis, ImmutableArray<string> Sources)
{
    public static Provenance None => new(Basis.None, []);
}
