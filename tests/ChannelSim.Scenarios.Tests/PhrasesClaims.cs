using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Whatever authors write for people can stand in a sentence.</summary>
public sealed class PhrasesClaims
{
    [TestCase("the missile on allied soil", "the missile on allied soil")]
    [TestCase("The missile on allied soil.", "the missile on allied soil")]
    [TestCase("missile on allied soil", "the missile on allied soil")]
    [TestCase("Something on allied soil", "something on allied soil")]
    [TestCase("A submarine in the strait", "a submarine in the strait")]
    [TestCase("NATO exercise", "the NATO exercise")]
    [TestCase("Moscow's answer", "Moscow's answer")]
    [TestCase("\"a lesson\"", "a lesson")]
    [TestCase("the \"lesson\"", "the \"lesson\"")]
    [TestCase("  two   drones\nover the port ", "two drones over the port")]
    public void A_name_has_its_article_in_the_middle_of_a_sentence(string text, string noun) => Assert.That(Phrases.Noun(text), Is.EqualTo(noun));

    [TestCase("Shelling that strayed.", "Shelling that strayed")]
    [TestCase("The alliance raises its readiness.", "the alliance raises its readiness")]
    [TestCase("NATO raises its readiness", "NATO raises its readiness")]
    [TestCase("NATO raises its readiness!", "NATO raises its readiness!")]
    public void After_a_colon_an_article_loses_its_capital_and_the_end_its_full_stop(string text, string words) => Assert.That(Phrases.AfterColon(text), Is.EqualTo(words));

    [TestCase("forces are told to be ready", "Forces are told to be ready.")]
    [TestCase("Is it war?", "Is it war?")]
    [TestCase("He said \"no.\"", "He said \"no.\"")]
    [TestCase("the papers say \"no\"", "The papers say \"no\".")]
    [TestCase(" ", "")]
    public void A_sentence_has_a_capital_and_a_stop(string text, string sentence) => Assert.That(Phrases.Sentences(text), Is.EqualTo(sentence));

    [Test]
    public void Quotation_marks_within_others_are_single() => Assert.That(Phrases.Quoted("it was \"a lesson\""), Is.EqualTo("\"it was 'a lesson'\""));
}
