import type * as O from 'obsidian';
import type { Host } from '../core/host';
import { getLinkpath } from '../metadata/links';
import { Keymap } from '../ui/keymap';
import { Menu } from '../ui/menu';

/** Marks links that lead nowhere, and those that lead out of the vault. */
export function finishLinks(host: Host, el: HTMLElement, sourcePath: string): void {
  for (const link of el.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.matches('.internal-link, .tag, .footnote-link, .footnote-backref, [href^="#fn"]')) continue;
    const href = link.getAttribute('href') ?? '';
    if (/^[a-z][a-z0-9+.-]*:/i.test(href)) {
      link.addClass('external-link');
      link.setAttrs({ target: '_blank', rel: 'noopener nofollow' });
    } else {
      link.addClass('internal-link');
      link.setAttr('data-href', decodeURI(href));
    }
  }
  for (const link of el.querySelectorAll<HTMLElement>('a.internal-link')) {
    const path = getLinkpath(link.getAttr('data-href') ?? '');
    link.toggleClass('is-unresolved', path !== '' && !host.metadata.getFirstLinkpathDest(path, sourcePath));
  }
}

/** Follows links of an element, previews them, and offers a menu for them. `source` names who asks for a preview. */
export function listenToLinks(
  host: Host,
  el: HTMLElement,
  sourcePath: () => string,
  hoverParent: O.HoverParent,
  source: string,
): void {
  const hit = (event: Event): HTMLElement | null =>
    (event.target as Element | null)?.closest<HTMLElement>('[data-href]') ?? null;
  const linktextOf = (link: HTMLElement): string => link.getAttr('data-href') ?? '';
  for (const type of ['click', 'auxclick'] as const)
    el.addEventListener(type, (event) => {
      const link = hit(event);
      if (!link || event.button > 1 || event.defaultPrevented) return;
      event.preventDefault();
      void host.workspace.openLinkText(linktextOf(link), sourcePath(), Keymap.isModEvent(event));
    });
  el.addEventListener('mouseover', (event) => {
    const link = hit(event);
    if (!link) return;
    const linktext = linktextOf(link);
    host.workspace.trigger('hover-link', {
      event,
      source,
      hoverParent,
      targetEl: link,
      linktext,
      sourcePath: sourcePath(),
    });
  });
  el.addEventListener('contextmenu', (event) => {
    const link = hit(event);
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    const menu = new Menu();
    host.workspace.handleLinkContextMenu(menu, linktextOf(link), sourcePath());
    menu.showAtMouseEvent(event);
  });
}
