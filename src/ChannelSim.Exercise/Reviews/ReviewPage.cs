using System.Collections.Immutable;
using ChannelSim.Results.Pages;

namespace ChannelSim.Exercise.Reviews;

/// <summary>A review as it is put together, part by part; its forms, Markdown and HTML, are written from this.</summary>
internal sealed class ReviewPage
{
    private readonly List<(string Title, ImmutableArray<Block>.Builder Blocks)> _sections = [];

    /// <summary>Its parts, in order.</summary>
    public ImmutableArray<Section> Sections => [.. _sections.Select(section => new Section(section.Title, section.Blocks.ToImmutable()))];

    /// <summary>Begins a part at level 2, or one within it.</summary>
    public void Heading(int level, string text)
    {
        if (level == 2) _sections.Add((text, ImmutableArray.CreateBuilder<Block>()));
        else Add(new Subheading(text));
    }

    public void Paragraph(string text) => Add(new Paragraph(text));

    public void List(IEnumerable<string> items) => Add(new Bullets([.. items]));

    public void Code(string command) => Add(new Commands([("", command)]));

    /// <summary>A table; a cell may have several lines.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) => Add(new Table(
        [.. headings.Select((heading, i) => new Column(heading, IsKey: i == 0))],
        [.. rows.Select(row => new Row([.. row.Select(cell => new TextCell(cell))]))]));

    private void Add(Block block) => _sections[^1].Blocks.Add(block);
}
