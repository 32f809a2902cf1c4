import type { Target } from './runs.js';

/** What the core takes, so that no address of a page can make its notice unreadable. */
const kWeb = /^https?:\/\/[^\s<>"\\^`{|}\u0000-\u0020\u007f]+$/;
const kEmail = /^[^\s@?&%#<>"\\,;:\u0000-\u001f\u007f]+@[^\s@?&%#<>"\\,;:\u0000-\u001f\u007f]+$/;
const kPhone = /^[+\d ()./\-\u00a0\u2010-\u2015\u202f]+$/;

/** Where a link leads: the web, an e-mail address or a phone; nothing for what leads nowhere from elsewhere. */
export function targetOf(href: string, base: string | undefined): Target | undefined {
  const written = href.trim();
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(written)?.[1]?.toLowerCase();
  if (scheme === 'mailto') return email(unescape(written.slice('mailto:'.length)));
  if (scheme === 'tel') return phone(unescape(written.slice('tel:'.length)));
  if (written.startsWith('#')) return undefined;
  if (scheme === undefined && base === undefined && !written.startsWith('//')) return undefined;
  const url = URL.canParse(written, base ?? 'https://nowhere.invalid')
    ? new URL(written, base ?? 'https://nowhere.invalid').href
    : '';
  return kWeb.test(url) ? { link: url } : undefined;
}

function email(written: string): Target | undefined {
  const address = written.split('?')[0]?.trim() ?? '';
  return kEmail.test(address) ? { email: address } : undefined;
}

function phone(written: string): Target | undefined {
  const number = written.split(';')[0]?.trim() ?? '';
  return kPhone.test(number) && /(?:\d.*){3}/.test(number) ? { phone: number } : undefined;
}

function unescape(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** "2018-05-25" of <time datetime>; nothing for less or more than a day. */
export function dateOf(written: string | undefined): Target | undefined {
  const date = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ].*)?\s*$/.exec(written ?? '')?.[1];
  if (date === undefined || Number.isNaN(Date.parse(date))) return undefined;
  return new Date(date).toISOString().startsWith(date) ? { date } : undefined;
}
