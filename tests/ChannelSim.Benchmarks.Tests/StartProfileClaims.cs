using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ChannelSim.Benchmarks.Works;
using ChannelSim.StartProfile;

namespace ChannelSim.Benchmarks.Tests;

/// <summary>What is compiled beforehand because a start would compile it.</summary>
public sealed class StartProfileClaims
{
    private const string Add = "System.Collections.Generic.List`1[System.ValueTuple`2[int,double[]]]:Add(System.ValueTuple`2[int,double[]])";
    private const string Sum = "System.Linq.Enumerable:Select[int,System.Nullable`1[byte]](System.Collections.Generic.IEnumerable`1[int],System.Func`2[int,System.Nullable`1[byte]])";
    private const string Nested = "System.Collections.Generic.List`1+Enumerator[System.Guid]:MoveNext()";

    [TestCase(Add, " [Tier0, IL size=60, code size=170]")]
    [TestCase(Sum, " [Instrumented Tier0, IL size=20, code size=70]")]
    [TestCase("System.RuntimeType:get_Cache()", " [Tier0, IL size=42, code size=95]")]
    public void A_line_of_the_compilers_list_is_a_method(string method, string how) => Assert.That(CompiledMethod.Read($" 12: JIT compiled {method}{how}")?.Text, Is.EqualTo(method));

    [TestCase("System.Random:Next() [Tier1, IL size=7, code size=31]", TestName = "What is compiled again because it is busy is left out")]
    [TestCase("System.Action`2[int,int]:IL_STUB_MulticastDelegate_Invoke(int,int) [FullOpts, IL size=65, code size=119]", TestName = "Stubs are left out")]
    [TestCase("<PrivateImplementationDetails>:ComputeStringHash(System.String) [Tier0, IL size=44, code size=95]", TestName = "What each assembly has of its own is left out")]
    public void A_line_without_a_method_to_compile_is_none(string line) => Assert.That(CompiledMethod.Read(" 12: JIT compiled " + line), Is.Null);

    [Test]
    public void A_profile_refers_to_its_methods_and_leaves_out_what_there_is_not()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.mibc");
        var framework = new PublishedProgram(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var profile = new Profile();
        bool[] added = [.. new[] { Add, Sum, Nested, "System.Gone:Away()", "System.Guid:Gone()" }.Select(method => profile.Add(CompiledMethod.Read($" 1: JIT compiled {method} [Tier0, IL size=1, code size=1]")!, framework))];
        profile.Write(path);
        try
        {
            Assert.That(added, Is.EqualTo(new[] { true, true, true, false, false }));
            Assert.That(MethodsOf(Assembly.Load(File.ReadAllBytes(path))), Is.SupersetOf(new MethodBase[]
            {
                typeof(List<(int, double[])>).GetMethod("Add")!,
                new Func<IEnumerable<int>, Func<int, byte?>, IEnumerable<byte?>>(Enumerable.Select).Method,
                typeof(List<Guid>.Enumerator).GetMethod("MoveNext")!,
            }));
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>What is renamed is compiled at the start again, which nobody would notice.</summary>
    [Test]
    public void Of_our_types_that_the_profile_of_the_program_names_nine_in_ten_exist()
    {
        using var image = new PEReader(File.OpenRead(Repository.Path("src", "ChannelSim.Cli", "start.mibc")));
        var reader = image.GetMetadataReader();
        string[] named = [.. reader.TypeReferences.Select(type => DefinedType.NameOf(reader, type)).Where(name => name.StartsWith("ChannelSim.", StringComparison.Ordinal))];
        var configuration = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))!;
        var program = new PublishedProgram(Repository.Path("src", "ChannelSim.Cli", "bin", configuration, "net10.0"));
        Assert.That(named, Has.Length.GreaterThan(30));
        Assert.That(named.Where(name => program.Find(name) is null).ToList(), Has.Count.LessThan(named.Length / 10), "benchmarks/start-profile writes it anew");
    }

    private static IEnumerable<MethodBase> MethodsOf(Assembly profile)
    {
        var module = profile.ManifestModule;
        return TokensIn(module.GetMethod("AssemblyDictionary")!).SelectMany(group => TokensIn(module.ResolveMethod(group)!)).Select(token => module.ResolveMethod(token)!);
    }

    private static List<int> TokensIn(MethodBase method)
    {
        const byte LoadString = 0x72, LoadToken = 0xD0;
        var code = method.GetMethodBody()!.GetILAsByteArray()!;
        List<int> tokens = [];
        for (int at = 0; at < code.Length; at += code[at] is LoadString or LoadToken ? 5 : 1)
            if (code[at] == LoadToken) tokens.Add(BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at + 1)));
        return tokens;
    }
}
