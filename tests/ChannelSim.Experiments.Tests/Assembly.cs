// Fixtures share nothing.
[assembly: Parallelizable(ParallelScope.Fixtures)]
