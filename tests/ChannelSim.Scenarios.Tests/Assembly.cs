// Reading a file shares nothing with another reading: tests run beside one another.
[assembly: Parallelizable(ParallelScope.Fixtures)]
