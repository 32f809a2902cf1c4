import { durationsIn } from './durations.js';
import { fits, pattern, type CookieField, type Lexicon } from './lexicon.js';
import { spanOf, type Passage, type Span } from './passages.js';
import { proposal, type Proposal } from './proposals.js';

/** Names that only cookies have, wherever they stand. */
const kKnown =
  '_ga(?:_\\w+)?|_gid|_gat\\w*|_gcl_au|__utm[abcz]|_fbp|_fbc|_hj\\w+|_pk_\\w+(?:\\.[\\w.]+)?|__?cfduid|__cf_bm|' +
  'cf_clearance|PHPSESSID|JSESSIONID|ASP\\.NET_SessionId|laravel_session|XSRF-TOKEN|csrftoken|wordpress_\\w+|' +
  'wp-settings-\\w+|NID|IDE|DSID|test_cookie|VISITOR_INFO1_LIVE|YSC|CookieConsent|cookielawinfo-\\w+|' +
  'euconsent-v2|OptanonConsent|tarteaucitron|didomi_token|__stripe_[ms]id|li_at|bcookie|lidc|MUID';
const kName = '[\\w.\\-*]{2,64}';

type Record_ = Partial<Record<CookieField, { text: string; span: Span }>>;

/** Cookies described by labelled lines or the columns of a table; else names alone. */
export function proposeCookies(passages: readonly Passage[], lexicon: Lexicon): Proposal[] {
  const described = [...byLabels(passages, lexicon), ...byColumns(passages, lexicon)];
  const told = described.flatMap((record) => toProposal(record, lexicon));
  const spans = told.flatMap(({ found }) => found.map(({ pointer }) => pointer));
  const isTold = new Set(spans);
  const alone = passages.flatMap((passage): Proposal[] => {
    const near = [passage.text, passage.leadIn, ...passage.titles].join('\n');
    if (isTold.has(passage.pointer) || !fits(lexicon.cookie, near)) return [];
    return [...passage.text.matchAll(pattern(`(?<![\\w-])(?:${kKnown})(?![\\w-])`, 'gu'))].map(
      ({ 0: name, index }) => {
        const span = spanOf(passage, index, index + name.length);
        return proposal('cookie', '/cookies/-', { names: [name] }, [span]);
      },
    );
  });
  return [...told, ...alone];
}

/** Terms such as "Name of the cookie: a, b"; a label that comes again begins the next record. */
function byLabels(passages: readonly Passage[], lexicon: Lexicon): Record_[] {
  const records: Record_[] = [];
  let open: Record_ = {};
  let block = '';
  for (const passage of passages) {
    const at = /^(.*\/terms\/)\d+\/text$/.exec(passage.pointer)?.[1];
    const field = at === undefined ? undefined : fieldOf(passage.leadIn, lexicon);
    if (at === undefined || field === undefined) continue;
    if (at !== block || open[field] !== undefined) records.push((open = {}));
    block = at;
    open[field] = { text: passage.text, span: spanOf(passage) };
  }
  return records;
}

function byColumns(passages: readonly Passage[], lexicon: Lexicon): Record_[] {
  const rows = new Map<string, { record: Record_; title: string }>();
  for (const passage of passages) {
    const at = /^(.*\/table\/rows\/\d+)\/\d+$/.exec(passage.pointer)?.[1];
    const field = at === undefined ? undefined : fieldOf(passage.leadIn, lexicon);
    if (at === undefined || field === undefined || passage.text.trim() === '') continue;
    const row = rows.get(at) ?? { record: {}, title: passage.titles.at(-1) ?? '' };
    row.record[field] ??= { text: passage.text, span: spanOf(passage) };
    rows.set(at, row);
  }
  // A table about something else may have a column for names too.
  const isAbout = (text: string): boolean => fits(`${lexicon.cookie}|${kKnown}`, text);
  return [...rows.values()].flatMap(({ record, title }) =>
    isAbout(title) || isAbout(record.names?.text ?? '') ? [record] : [],
  );
}

/** The names come last: "cookie" stands in most labels. */
const kOrder = ['family', 'duration', 'use', 'names'] as const;

function fieldOf(label: string, { cookieLabels }: Lexicon): CookieField | undefined {
  if (label.length > 60) return undefined;
  return kOrder.find((field) => fits(cookieLabels[field], label));
}

function toProposal(record: Record_, lexicon: Lexicon): Proposal[] {
  const { names, family, use, duration } = record;
  const list = names?.text.match(new RegExp(`(?<![\\w-])${kName}`, 'g')) ?? [];
  const isName =
    list.length > 0 && (names?.text.split(/[,;]\s*|\s+/).length ?? 0) <= list.length + 1;
  if (names === undefined || !isName) return [];
  const period = duration && periodOf(duration.text, lexicon);
  const value = {
    ...(family && { family: family.text }),
    names: list,
    ...(use && { use: use.text }),
    ...(period !== undefined && { duration: period }),
  };
  const found = [family, names, use, duration].flatMap((part) => (part ? [part.span] : []));
  return [proposal('cookie', '/cookies/-', value, found)];
}

function periodOf(text: string, lexicon: Lexicon): string | undefined {
  return fits(lexicon.session, text) ? 'session' : durationsIn(text, lexicon)[0]?.value;
}
