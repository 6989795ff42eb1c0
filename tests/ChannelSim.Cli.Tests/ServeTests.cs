using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary><c>serve</c> at the command line; what it serves is tried in ChannelSim.Web.Tests and, by browsers, in ChannelSim.Browser.Tests.</summary>
public sealed class ServeTests
{
    private const string Night = "scenarios/przewodow-2022-11-15.yaml";

    [Test]
    public void A_port_that_is_taken_is_told_and_nothing_is_served()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var outcome = Built.Run("serve", Night, "--port", $"{port}");
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(2));
            Assert.That(outcome.Error, Does.Contain($"--port {port}: ").And.Contain("name another one, or 0 for one that is free").And.Not.Contain("   at "));
            Assert.That(outcome.Output, Is.Empty);
        });
    }

    [TestCase("nowhere.yaml", "nowhere.yaml")]
    [TestCase("README.md", "README.md")]
    [TestCase("docs", "neither a scenario file")]
    public void What_is_no_exercise_is_told(string path, string told)
    {
        var outcome = Built.Run("serve", path, "--port", "0");
        Assert.That((outcome.ExitCode, outcome.Error.Contains(told, StringComparison.Ordinal), outcome.Output), Is.EqualTo((2, true, "")), outcome.Error);
    }

    [Test]
    public void What_the_host_chooses_in_the_browser_cannot_be_said_before()
    {
        var outcome = Built.Run("serve", "scenarios", "--seed", "2", "-o", "night");
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("--seed goes with a scenario file").And.Contain("--output goes with a scenario file"));
    }

    [Test]
    public void What_the_folder_says_cannot_be_said_again()
    {
        using var folder = new Folder();
        Built.RunWith("note begun\nquit\n", "play", Night, "--plain", "-o", folder.At("night"));
        var outcome = Built.Run("serve", folder.At("night"), "--seed", "2", "--play", "us");
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("--seed does not go with").And.Contain("--play does not go with"));
    }

    [Test]
    [Platform("Linux,MacOsX", Reason = "sends SIGINT with kill")]
    public async Task Ctrl_C_ends_it_and_says_how_to_go_on_and_so_it_does()
    {
        using var folder = new Folder();
        foreach (var arguments in new string[][] { [Night, "-o", folder.At("night")], [folder.At("night")] })
        {
            using var process = Built.Start(["serve", .. arguments, "--port", "0"]);
            var error = process.StandardError.ReadToEndAsync();
            var lines = new List<string?>();
            for (var i = 0; i < 4; i++) lines.Add(await process.StandardOutput.ReadLineAsync());
            using (var kill = Process.Start("kill", ["-INT", process.Id.ToString()])) kill.WaitForExit();
            Assert.That(process.WaitForExit(60_000));
            Assert.Multiple(async () =>
            {
                Assert.That(lines[1], Does.Contain("http://127.0.0.1:").And.Contain("/#control="));
                Assert.That(process.ExitCode, Is.EqualTo(130));
                Assert.That(await error, Does.Contain("go on with  channelsim serve ").And.Not.Contain("not kept"));
            });
        }

        Assert.That(Built.Run("verify", folder.At("night")).ExitCode, Is.Zero);
    }
}
