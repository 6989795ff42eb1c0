// Fixtures share nothing; those that measure memory say that they run alone.
[assembly: Parallelizable(ParallelScope.Fixtures)]
