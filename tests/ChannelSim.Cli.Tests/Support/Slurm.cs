using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ChannelSim.Cli.Tests.Support;

/// <summary>Debian's Slurm on the loopback, started for a test and stopped after it.</summary>
internal sealed class Slurm : IDisposable
{
    /// <summary>Set where the test must run: there a computer without Slurm has it fail.</summary>
    private const string Required = "CHANNELSIM_SLURM_REQUIRED";

    private readonly Process _process;
    private readonly string _folder;

    private Slurm(Process process, string folder) => (_process, _folder) = (process, folder);

    /// <summary>What a shell must say before it can submit jobs.</summary>
    public string Environment => $"export SLURM_CONF='{Path.Combine(_folder, "slurm.conf")}'";

    /// <summary>Starts it; on a computer that has none, or to somebody who is not root, the test is skipped, and says so.</summary>
    public static Slurm Start(Folder folder)
    {
        var lacking = new[] { "munged", "slurmctld", "slurmd" }.Where(name => !File.Exists("/usr/sbin/" + name)).ToList();
        if (lacking.Count > 0) Skip($"there is no {string.Join(", ", lacking)} on this computer, so no job array was submitted");
        if (!System.Environment.IsPrivilegedProcess) Skip("Slurm is started by root alone, so no job array was submitted");
        var place = folder.At("slurm");
        var start = new ProcessStartInfo("bash", [Repository.PathOf("tests", "ChannelSim.Cli.Tests", "Support", "slurm.sh"), place, FreePort().ToString()])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        };
        var slurm = new Slurm(Process.Start(start)!, place);
        if (slurm._process.StandardOutput.ReadLine() == "ready") return slurm;
        slurm.Dispose();
        Assert.Fail("Slurm did not start: " + string.Join('\n', Directory.GetFiles(place, "*.log").Select(File.ReadAllText)));
        return slurm;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(30_000)) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static void Skip(string reason)
    {
        if (System.Environment.GetEnvironmentVariable(Required) is not (null or "")) Assert.Fail(reason);
        Assert.Ignore(reason);
    }

    // The one above it is taken too: the system gives out ports that are free, and seldom two in a row.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
