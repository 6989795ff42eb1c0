using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Model;

/// <summary>A rung as the stepper reads it; integers are parameter indices, -1 for none.</summary>
internal sealed record CompiledRung(int Incidents, int Fuse, int Suspicion, int Relax, uint Suspends, bool Terminal);

/// <summary>A side as the stepper reads it; integers are parameter indices, -1 for none.</summary>
internal sealed record CompiledSide(int[] Threshold, int Suspicion, int Reassured, int Convinced);

/// <summary>A climate as the stepper reads it.</summary>
internal sealed record CompiledClimate(CompiledExit[] Exits);

/// <summary>A way out of a climate.</summary>
internal sealed record CompiledExit(int To, int After, CauseAddress Address);
