using ChannelSim.Cli.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace ChannelSim.Cli.Tests;

/// <summary>The job for Kubernetes that docs/cluster.md tells of computes a study, to the bytes of one computer.</summary>
public sealed class KubernetesTests
{
    private const string Study = """
        channelsim-study: 1
        id: small
        scenario: scenario.yaml
        replications: 9000
        """;

    [Test]
    public void The_pods_of_the_indexed_job_compute_a_study()
    {
        using var folder = Prepared();
        Assert.That(folder.Run("sweep", "study.yaml", "-o", "whole", "--quiet").ExitCode, Is.Zero);
        var yaml = new YamlStream();
        using (var text = File.OpenText(Repository.PathOf("docs", "cluster", "sweep-job.yaml"))) yaml.Load(text);
        var spec = yaml.Documents.Single().RootNode["spec"];
        var container = spec["template"]["spec"]["containers"][0];
        var command = ((YamlSequenceNode)container["command"]).Select(word => Text(word)).ToList();
        var mounts = ((YamlSequenceNode)container["volumeMounts"]).Select(mount => Text(mount["mountPath"])).ToList();
        var variables = ((YamlSequenceNode)container["env"]).ToDictionary(variable => Text(variable["name"]), variable => Text(variable["value"]));
        Assert.Multiple(() =>
        {
            Assert.That(Text(spec["completionMode"]), Is.EqualTo("Indexed"));
            Assert.That(variables["CHANNELSIM_SLICES"], Is.EqualTo(Text(spec["completions"])));
            Assert.That(command.Where(word => word.StartsWith('/')), Has.All.Matches<string>(word => mounts.Exists(mount => word!.StartsWith(mount, StringComparison.Ordinal))));
            Assert.That(command[0], Is.EqualTo("channelsim"));
        });

        // In a pod /study and /slices are volumes; here they are folders of the test.
        string[] words = [.. command.Skip(1).Select(word => word.Replace("/study/", "", StringComparison.Ordinal).Replace("/slices", "slices", StringComparison.Ordinal))];
        for (var pod = 0; pod < int.Parse(variables["CHANNELSIM_SLICES"]); pod++)
        {
            var outcome = Built.RunIn(folder.Path, words, [.. variables.Select(variable => (variable.Key, variable.Value)), ("JOB_COMPLETION_INDEX", $"{pod}")]);
            Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        }

        Assert.That(folder.Run("gather", "slices", "-o", "all").ExitCode, Is.Zero);
        Assert.That(folder.TablesOf("all"), Is.EqualTo(folder.TablesOf("whole")));
    }

    /// <summary>A folder with a small study and its scenario.</summary>
    internal static Folder Prepared()
    {
        var folder = new Folder();
        folder.Put(ShellScript.Small, "scenario.yaml");
        folder.Put(Study, "study.yaml");
        return folder;
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
