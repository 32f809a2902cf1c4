import type { Line } from './lines.js';
import type { Count, Enumerator, Reading } from './markers.js';
import { isLeadIn, looksLikeHeading } from './traits.js';

/** Markers that count on from one another: "1.", "2.", "3.". A single one is no series, only text. */
export interface Series {
  readonly count: Count;
  readonly form: string;
  readonly indent: number;
  /** Every member could be a heading. */
  titled: boolean;
  /** Lines between two members stand as far left as the members. */
  open: boolean;
  /** `headings` number sections, `list` numbers items. */
  role: 'list' | 'headings';
  readonly members: Member[];
}

export interface Member {
  readonly series: Series;
  readonly index: number;
  readonly value: number;
  readonly titled: boolean;
  /** The line of the next member. */
  next?: number;
}

/** So many series can be open at a time: numbered parts, their items, the items' letters … */
const kMostOpen = 8;

/** For each line its place in a series, if it has one. */
export function toSeries(lines: readonly Line[]): (Member | undefined)[] {
  const places = new Array<Member | undefined>(lines.length);
  const all: Series[] = [];
  const open: Series[] = [];
  for (const [index, line] of lines.entries()) {
    const { enumerator } = line;
    if (enumerator === undefined) continue;
    const titled = looksLikeHeading(enumerator.body);
    const found = continued(open, line, enumerator, titled);
    if (found !== undefined) {
      open.length = open.indexOf(found.series) + 1;
      places[index] = join(found.series, index, found.reading.value, titled);
      continue;
    }
    const series = begin(line, enumerator, titled);
    const same = open.findIndex(
      (other) => isAlike(other, line, enumerator) && other.titled === titled,
    );
    if (same >= 0) open.length = same;
    if (open.length === kMostOpen) open.shift();
    open.push(series.series);
    all.push(series.series);
    places[index] = join(series.series, index, series.value, titled);
  }
  for (const series of all) settle(series, lines);
  return places.map((place) => (place && place.series.members.length > 1 ? place : undefined));
}

function continued(
  open: readonly Series[],
  line: Line,
  enumerator: Enumerator,
  titled: boolean,
): { series: Series; reading: Reading } | undefined {
  const fitting = open.flatMap((series) => {
    if (!isAlike(series, line, enumerator)) return [];
    const next = (series.members.at(-1)?.value ?? 0) + 1;
    const reading = enumerator.readings.find(
      ({ count, value }) => count === series.count && value === next,
    );
    return reading ? [{ series, reading }] : [];
  });
  // The innermost one of the same kind: a list inside a numbered part leaves the part's number alone.
  return fitting.filter(({ series }) => series.titled === titled).at(-1) ?? fitting.at(-1);
}

/** Numbers set flush right differ by one column. */
function isAlike(series: Series, line: Line, enumerator: Enumerator): boolean {
  return series.form === enumerator.form && Math.abs(series.indent - line.indent) <= 1;
}

function begin(
  line: Line,
  enumerator: Enumerator,
  titled: boolean,
): { series: Series; value: number } {
  const first = enumerator.readings.find(({ value }) => value === 1) ?? enumerator.readings[0];
  const { count, value } = first ?? { count: 'kept' as const, value: 0 };
  const { indent } = line;
  return {
    series: {
      count,
      form: enumerator.form,
      indent,
      titled,
      open: false,
      role: 'list',
      members: [],
    },
    value,
  };
}

function join(series: Series, index: number, value: number, titled: boolean): Member {
  const member: Member = { series, index, value, titled };
  const last = series.members.at(-1);
  if (last !== undefined) last.next = index;
  series.members.push(member);
  return member;
}

function settle(series: Series, lines: readonly Line[]): void {
  const { members, indent } = series;
  series.titled = members.every(({ titled }) => titled);
  series.open = members.some(({ index, next }) => {
    for (let between = index + 1; between < (next ?? 0); between += 1) {
      if ((lines[between]?.indent ?? 0) <= indent) return true;
    }
    return false;
  });
  const before = lines[(members[0]?.index ?? 0) - 1];
  const announced = before !== undefined && isLeadIn(before.text);
  if (series.titled && series.open && !announced) series.role = 'headings';
}
