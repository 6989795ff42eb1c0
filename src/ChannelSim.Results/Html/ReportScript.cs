using System.Security.Cryptography;
using System.Text;

namespace ChannelSim.Results.Html;

/// <summary>The one script of a report, which adds what only a script can: saving as PNG, copying a command, tables unfolded while it is printed.</summary>
internal static class ReportScript
{
    private const string Text = """

        'use strict';
        const button = (text, label, action) => {
          const made = document.createElement('button');
          made.type = 'button';
          made.textContent = text;
          made.setAttribute('aria-label', label);
          made.addEventListener('click', () => action(made));
          return made;
        };
        const offer = (name, address) => {
          const link = document.createElement('a');
          link.download = name;
          link.href = address;
          link.click();
        };
        const savePng = link => {
          const image = new Image();
          image.addEventListener('load', () => {
            const canvas = document.createElement('canvas');
            canvas.width = 2 * image.naturalWidth;
            canvas.height = 2 * image.naturalHeight;
            canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
            offer(link.download.replace(/svg$/, 'png'), canvas.toDataURL('image/png'));
          });
          link.dispatchEvent(new Event('compose'));
          image.src = link.href;
        };
        const compose = (place, picture) => {
          const copy = new XMLSerializer().serializeToString(picture).replace(/^[^]*?<\/desc>/, '').replace(/<\/svg>\s*$/, '').replace(/var\(--cs-[a-z]+,\s*(#[0-9a-f]{6})\)/g, '$1');
          return 'data:image/svg+xml,' + encodeURIComponent(place.dataset.before + copy + place.dataset.after);
        };
        for (const place of document.querySelectorAll('.compose')) {
          const picture = place.closest('.figure').querySelector('svg');
          const link = document.createElement('a');
          link.className = 'save';
          link.textContent = 'Save as SVG';
          link.href = '#';
          link.download = place.dataset.name;
          link.setAttribute('aria-label', place.dataset.label);
          link.addEventListener('click', () => { link.href = compose(place, picture); });
          link.addEventListener('compose', () => { link.href = compose(place, picture); });
          place.replaceWith(link);
        }
        for (const link of document.querySelectorAll('a.save')) {
          const name = link.getAttribute('aria-label').replace('SVG', 'PNG');
          link.after(' ', button('Save as PNG', name, () => savePng(link)));
        }
        for (const command of document.querySelectorAll('pre.command')) {
          const copy = button('Copy', 'Copy this command', async made => {
            try {
              await navigator.clipboard.writeText(command.textContent);
              made.textContent = 'Copied';
            } catch {
              getSelection().selectAllChildren(command);
              made.textContent = 'Selected';
            }
            setTimeout(() => { made.textContent = 'Copy'; }, 2000);
          });
          copy.className = 'copy';
          command.after(copy);
        }
        const unfold = () => {
          const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
          for (let at = target; at; at = at.parentElement) if (at.localName === 'details') at.open = true;
        };
        addEventListener('hashchange', unfold);
        unfold();
        const boxes = document.querySelectorAll('.scroll');
        const focusable = () => {
          for (const box of boxes) {
            if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
            else box.removeAttribute('tabindex');
          }
        };
        focusable();
        addEventListener('resize', focusable);
        document.addEventListener('toggle', focusable, true);
        let folded = [];
        addEventListener('beforeprint', () => {
          folded = [...document.querySelectorAll('details:not([open]):not(.long)')];
          for (const details of folded) details.open = true;
        });
        addEventListener('afterprint', () => {
          for (const details of folded) details.open = false;
        });

        """;

    /// <summary>The hash by which the browser knows it.</summary>
    public static string Sha256 { get; } = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Body)));

    /// <summary>The element.</summary>
    public static TrustedMarkup Element => new($"<script>{Body}</script>\n");

    // A checkout may have other ends of lines, and a hash is of bytes.
    private static string Body => Text.ReplaceLineEndings("\n");
}
