using ChannelSim.StartProfile;

if (args is not [var folder, var output, .. { Length: > 0 } summaries])
{
    Console.Error.WriteLine("usage: FOLDER-OF-THE-PROGRAM PROFILE-TO-WRITE SUMMARY...");
    return 2;
}

var program = new PublishedProgram(folder);
var profile = new Profile();
var methods = summaries.SelectMany(File.ReadLines).Select(CompiledMethod.Read).OfType<CompiledMethod>().DistinctBy(method => method.Text).OrderBy(method => method.Text, StringComparer.Ordinal).ToList();
var missing = methods.Where(method => !profile.Add(method, program)).ToList();
profile.Write(output);
foreach (var method in missing)
    Console.WriteLine($"not in the profile: {method.Text}");
Console.WriteLine($"{methods.Count - missing.Count} methods in {output}");
return 0;
