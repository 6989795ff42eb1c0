using BenchmarkDotNet.Running;
using ChannelSim.Benchmarks.Ratios;

return args switch
{
    ["ratios", .. var rest] => RatiosCommand.Run(rest),
    ["serve", var work, var name] => Server.Run(work, name),
    _ => BenchmarkSwitcher.FromAssembly(typeof(RatiosCommand).Assembly).Run(args).Any() ? 0 : 1,
};
