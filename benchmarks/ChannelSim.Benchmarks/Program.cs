using BenchmarkDotNet.Running;
using ChannelSim.Benchmarks.Ratios;

return args is ["ratios", .. var rest]
    ? RatiosCommand.Run(rest)
    : BenchmarkSwitcher.FromAssembly(typeof(RatiosCommand).Assembly).Run(args).Any() ? 0 : 1;
