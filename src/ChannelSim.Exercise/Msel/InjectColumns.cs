using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChannelSim.Exercise.Msel;

/// <summary>The columns of an inject list, and the headings by which they are known.</summary>
public static class InjectColumns
{
    /// <summary>The columns that every list has that is written here, in their order.</summary>
    public static ImmutableArray<string> Canonical { get; } =
    [
        "id", "scenario_time", "kind", "to", "from", "title", "text", "expected_action", "objective", "controller", "release", "condition", "notes", "status", "actual_time",
    ];

    /// <summary>What an entry does, by column and key; a list has those that some entry of it uses.</summary>
    public static ImmutableArray<(string Column, string Key)> Effects { get; } =
    [
        ("entry_name", "name"), ("chance", "chance"), ("sets_climate", "climate"), ("sets_rung", "rung"), ("suspends", "suspend"), ("restores", "restore"),
        ("opens_incident", "incident"), ("hostile", "hostile"),
    ];

    /// <summary>Texts of an entry, by column and key.</summary>
    internal static ImmutableArray<(string Column, string Key)> Texts { get; } =
        [("from", "from"), ("title", "title"), ("text", "text"), ("expected_action", "expected"), ("notes", "notes")];

    /// <summary>A date beside a time of day; the two together are the time of an inject.</summary>
    internal const string Date = "date";

    private static readonly FrozenDictionary<string, string> Known = Headings().SelectMany(pair => pair.Headings.Split(", ").Append(pair.Column).Select(heading => (Plain(heading), pair.Column)))
        .DistinctBy(pair => pair.Item1).ToFrozenDictionary(pair => pair.Item1, pair => pair.Column, StringComparer.Ordinal);

    /// <summary>The column that a heading means; null where it is the author's own.</summary>
    public static string? Of(string heading) => Known.GetValueOrDefault(Plain(heading));

    /// <summary>The key under which an entry keeps a column that has no key of the format: the heading after <c>x-</c>.</summary>
    internal static string OwnKey(string heading) => heading.StartsWith("x-", StringComparison.Ordinal) ? heading : "x-" + heading;

    /// <summary>The heading of such a key: without <c>x-</c>, unless that would be a known one.</summary>
    internal static string Heading(string key) => key.Length > 2 && Of(key[2..]) is null && !key[2..].StartsWith("x-", StringComparison.Ordinal) ? key[2..] : key;

    private static IEnumerable<(string Column, string Headings)> Headings() =>
    [
        ("id", "id, no, no., nr, nr., #, number, nummer, numero, numéro, n°, serial, serial no, event #, event no, event number, event id, inject #, inject no, inject number, inject id, msel #, msel no, lfd. nr."),
        ("scenario_time", "time, when, dtg, date time, date/time, datetime, scenario date/time, planned time, planned, exercise time, exercise date/time, time of inject, inject time, release time, real time, zeit, uhrzeit, zeitpunkt, datum/uhrzeit, heure, horaire, date et heure, quand, depends duration, offset"),
        (Date, "day, datum, jour"),
        ("kind", "type, inject type, event type, art, typ, category, kategorie, catégorie"),
        ("to", "recipient, recipients, player, players, audience, target, target audience, addressee, delivered to, receiver, an, empfänger, spieler, adressat, à, destinataire, destinataires, joueur, joueurs"),
        ("from", "sender, source, originator, von, absender, de, expéditeur, émetteur"),
        ("title", "inject, event, subject, heading, headline, name, inject title, event title, titel, betreff, einlage, ereignis, titre, objet, sujet, événement, évènement"),
        ("text", "description, script, content, body, message, inject text, inject description, event description, details, detail, beschreibung, inhalt, wortlaut, nachricht, texte, contenu, corps"),
        ("expected_action", "expected, expected player action, expected player actions, expected action, expected actions, expected response, expected outcome, expected outcomes, desired outcome, erwartete reaktion, erwartete maßnahme, erwartete maßnahmen, erwartetes verhalten, action attendue, actions attendues, réaction attendue, réponse attendue"),
        ("objective", "objectives, exercise objective, exercise objectives, obj, obj., ziel, ziele, übungsziel, übungsziele, objectif, objectifs"),
        ("controller", "responsible controller, owner, responsible, poc, simcell, leitung, verantwortlich, steuerung, responsable, animateur"),
        ("release", "trigger, released by, auslösung, freigabe, déclenchement"),
        ("condition", "contingency, bedingung, voraussetzung"),
        ("notes", "note, remark, remarks, comment, comments, bemerkung, bemerkungen, anmerkung, anmerkungen, hinweise, remarque, remarques, commentaire, commentaires"),
        ("status", "state, stand, statut, état"),
        ("actual_time", "actual, time actual, actual release, released at, delivered at, tatsächliche zeit, ist-zeit, heure réelle"),
        .. Effects.Select(effect => (effect.Column, effect.Column)),
    ];

    /// <summary>Capitals, blanks, dashes and underscores do not tell headings apart.</summary>
    private static string Plain(string heading) => string.Join(' ', heading.ToLowerInvariant().Split([' ', '_', '-', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd(':', '*').Trim();
}
