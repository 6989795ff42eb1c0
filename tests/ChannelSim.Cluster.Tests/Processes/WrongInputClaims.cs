using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cluster.Tests.Processes;

/// <summary>What cannot be on the command line of a cluster is told before anything is waited for, with what would be right.</summary>
public sealed class WrongInputClaims
{
    private Folder _folder = null!;

    private static IEnumerable<TestCaseData<string[], string>> Wrong()
    {
        var redis = new[] { "--cluster", "redis://127.0.0.1:1" };
        yield return new(["worker"], "--cluster");
        yield return new(["worker", "--cluster", "mysql://db"], "takes postgres://USER:PASSWORD@HOST:PORT/DATABASE or redis://");
        yield return new(["worker", .. redis, "--listen", "here"], "takes the address of this computer");
        yield return new(["worker", .. redis, "--listen", "0.0.0.0"], "takes the address of this computer");
        yield return new(["worker", .. redis, "--listen", "192.0.2.1"], "needs a secret that all of them share");
        yield return new(["worker", .. redis, "--port", "70000"], "takes a whole number from 0 to 65534");
        yield return new(["worker", .. redis, "--secret-file", "@short"], "at least 20 characters");
        yield return new(["worker", .. redis, "--secret-file", "@long"], "of 20 to 4096 characters");
        yield return new(["worker", .. redis, "--secret-file", "@utf16"], "a line of text in UTF-8");
        yield return new(["worker", .. redis, "--secret-file", "@nowhere"], "there is no such file");
        yield return new(["sweep", "scenarios/europe-2022.yaml", "-n", "100", "-o", "@a", "--cluster", "nonsense"], "takes postgres://");
        yield return new(["sweep", "scenarios/europe-2022.yaml", "-n", "100", "-o", "@a", "--slice", "1/2", .. redis], "--cluster does not go with a slice");
        yield return new(["resume", "@nowhere", .. redis], "there is no such folder");
    }

    [OneTimeSetUp]
    public void Write()
    {
        _folder = new Folder();
        _folder.Put("too short", "short");
        _folder.Put(new string('x', 5000), "long");
        _folder.Put(string.Concat("0123456789abcdef0123456789abcdef".Select(letter => $"{letter}\0")), "utf16");
    }

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [TestCaseSource(nameof(Wrong))]
    public void It_is_refused(string[] words, string told)
    {
        var outcome = Built.Run([.. words.Select(word => word.StartsWith('@') ? _folder.At(word[1..]) : word)]);
        Assert.That(outcome.ExitCode, Is.EqualTo(2), outcome.Error);
        Assert.That(outcome.Error, Does.Contain(told).And.Not.Contains("   at "));
        Assert.That(Directory.Exists(_folder.At("a")), Is.False, "nothing is begun");
    }

    [TestCase("redis://127.0.0.1:1", "worker")]
    [TestCase("postgres://nobody@127.0.0.1:1/none", "worker")]
    public void A_database_that_is_not_there_ends_it(string url, string verb)
    {
        var outcome = Built.Run(verb, "--cluster", url);
        Assert.That((outcome.ExitCode, outcome.Error.Contains(url, StringComparison.Ordinal)), Is.EqualTo((1, true)), outcome.Error);
        Assert.That(outcome.Error, Does.Not.Contain("   at ").And.Not.Contains("fault of the program"));
    }
}
