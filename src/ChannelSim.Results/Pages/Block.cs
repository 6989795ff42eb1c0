using System.Collections.Immutable;

namespace ChannelSim.Results.Pages;

/// <summary>Something that stands on a page.</summary>
public abstract record Block;

/// <summary>A sentence or a few.</summary>
/// <param name="Text">They.</param>
/// <param name="Indented">Whether it belongs to what stands above it.</param>
public sealed record Paragraph(string Text, bool Indented = false) : Block;

/// <summary>A heading within a section.</summary>
/// <param name="Text">It.</param>
public sealed record Subheading(string Text) : Block;

/// <summary>Sentences that are alike, one below the other.</summary>
/// <param name="Items">They.</param>
public sealed record Bullets(ImmutableArray<string> Items) : Block;

/// <summary>Commands to be copied: each stays in one piece, however long.</summary>
/// <param name="Lines">What each is for, and the command itself, quoted for a shell; a command that is null is said not to exist by its label.</param>
public sealed record Commands(ImmutableArray<(string Label, string Command)> Lines) : Block;

/// <summary>Terms used above, each explained in a line.</summary>
/// <param name="Terms">The terms.</param>
public sealed record Legend(ImmutableArray<Term> Terms) : Block;

/// <summary>A term of art and what it means.</summary>
/// <param name="Word">The term as it stands on the page.</param>
/// <param name="Meaning">What it means, without a full stop.</param>
public sealed record Term(string Word, string Meaning);
