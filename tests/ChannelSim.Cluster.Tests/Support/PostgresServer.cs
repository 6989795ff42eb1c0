using System.Diagnostics;

namespace ChannelSim.Cluster.Tests.Support;

/// <summary>Debian's PostgreSQL on the loopback: <c>await using var postgres = await PostgresServer.StartNew();</c></summary>
internal sealed class PostgresServer : LoopbackServer
{
    private const string Required = "CHANNELSIM_POSTGRES_REQUIRED";
    private const string User = "channelsim";
    private const string Database = "postgres";

    /// <summary>A password that must be escaped in an address.</summary>
    public const string Password = "between @ and /";

    private readonly string _programs;

    private PostgresServer(string programs) => _programs = programs;

    public override string Url => UrlWith(Password);

    protected override string Signal => "QUIT"; // PostgreSQL calls it an immediate shutdown: at the next start it recovers as after a crash

    // No socket and no shared memory outside its folder.
    protected override IReadOnlyList<string> Command =>
        [.. As, "--pdeathsig", Signal, Program("postgres"), "-D", Data, "-h", "127.0.0.1", "-p", $"{Port}", "-F", "-c", "unix_socket_directories=", "-c", "dynamic_shared_memory_type=mmap"];

    private string Data => Path.Combine(Folder, "data");

    // It refuses to run as root.
    private static string[] As => Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : ["setpriv"];

    /// <summary>A new one with an empty database; on a computer that has none the test is skipped, and says so.</summary>
    public static async Task<PostgresServer> StartNew()
    {
        var versions = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        var programs = versions.Select(version => Path.Combine(version, "bin")).Where(folder => File.Exists(Path.Combine(folder, "postgres"))).Max(StringComparer.Ordinal);
        if (programs is null) Skip(Required, "there is no PostgreSQL in /usr/lib/postgresql on this computer, so no cluster was kept in it");
        return await Started(new PostgresServer(programs!));
    }

    /// <summary>The address with another password.</summary>
    public string UrlWith(string password) => $"postgres://{User}:{Uri.EscapeDataString(password)}@127.0.0.1:{Port}/{Database}";

    /// <summary>What psql prints for the statement, a row a line.</summary>
    public Task<string> Query(string statement) => Query(Url, statement);

    /// <summary>The same for who enters by another address.</summary>
    public Task<string> Query(string url, string statement) => Run([Program("psql"), "--no-psqlrc", "--no-align", "--tuples-only", "--quiet", "-c", statement, url]);

    protected override async Task Prepare()
    {
        var secret = Path.Combine(Folder, "secret");
        await File.WriteAllTextAsync(secret, Password);
        if (Environment.IsPrivilegedProcess) await Run(["chown", "-R", "postgres:", Folder]);
        await Run([.. As, Program("initdb"), "-D", Data, "--no-sync", "--no-locale", "--encoding=UTF8", "--username=" + User, "--auth=scram-sha-256", "--pwfile=" + secret]);
    }

    private string Program(string name) => Path.Combine(_programs, name);

    private async Task<string> Run(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? (await output).TrimEnd() : throw new InvalidOperationException($"{command[0]} failed: {await error}");
    }
}
