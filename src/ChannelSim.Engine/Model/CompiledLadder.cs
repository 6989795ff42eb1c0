using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Model;

/// <summary>A rung as the stepper reads it.</summary>
internal sealed record CompiledRung(ValueRef Incidents, ValueRef Fuse, ValueRef Suspicion, ValueRef Relax, uint Suspends, bool Terminal);

/// <summary>A side as the stepper reads it.</summary>
internal sealed record CompiledSide(ValueRef[] Threshold, ValueRef Suspicion, ValueRef Reassured, ValueRef Convinced);

/// <summary>A climate as the stepper reads it.</summary>
internal sealed record CompiledClimate(CompiledExit[] Exits);

/// <summary>A way out of a climate.</summary>
internal sealed record CompiledExit(int To, DurationRef After, CauseAddress Address);
