// Each test has a folder and processes of its own; most of their time the tests wait for one of those.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]
