// Fixtures have servers, workers and folders of their own; most of their time they wait for one of those.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]
