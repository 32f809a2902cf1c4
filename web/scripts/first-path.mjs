// What people do, for which core.wasm is split in two (split.mjs): they read the sample notices,
// and every case of tests/cases in which somebody reads a notice, types into its form, sends it, or is
// told that it did not arrive. What none of these calls is what comes after (receipts, withdrawal), and
// what says what is wrong with a notice.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { filesIn, inRoot, root, shipped } from './shared.mjs';

/** Requests to a bare core, as web/engine/load.ts makes them; what cannot be answered has no `ok`. */
function client(core) {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const put = (text) => {
    const bytes = encoder.encode(text);
    const place = core.cn_room(bytes.length);
    new Uint8Array(core.memory.buffer).set(bytes, place);
    return bytes.length;
  };
  const said = (place) => {
    const [size, start] = new Uint32Array(core.memory.buffer, place, 2);
    return decoder.decode(new Uint8Array(core.memory.buffer, start, size));
  };
  return {
    call(operation, request) {
      put(typeof request === 'string' ? request : JSON.stringify(request));
      return JSON.parse(said(core[`cn_${operation}`]())).ok;
    },
    check: (field, typed) => core.cn_check(field, put(typed)),
  };
}

/** By file of tests/cases, how its requests are asked. */
function walks({ call, check }) {
  const onNotice = (operation) => (request) => {
    const { notice: given } = request;
    const source = typeof given === 'string' ? readFileSync(inRoot(given), 'utf8') : given;
    const opened = call('open', source);
    if (opened) call(operation, { ...request, notice: opened.notice });
    if (opened) call('close', { notice: opened.notice });
  };
  return {
    match: (request) => call('match', request),
    render: (request) => request.format !== 'text' && onNotice('render')(request),
    validate: ({ value, ...request }) => check(call('field', request), value),
    submit: onNotice('submit'),
    refusal: onNotice('refusal'),
  };
}

const casesOf = (operation) => inRoot(`tests/cases/${operation}.jsonl`);
const words = () => filesIn(['build/dev/locales'], /\.txt$/).filter((path) => !isPart(path));
const parts = () => filesIn(['build/dev/locales', 'wasm/core/generated'], /\.txt$/).filter(isPart);
const isPart = (path) => /\/(countries|phone|authorities)\//.test(path);

/** What is read on the way. */
export const firstPathFiles = () => [
  ...[words(), parts(), samples()].flat(),
  ...Object.keys(walks({})).map(casesOf),
];

const samples = () => filesIn(['web/examples'], /\/notice\.json$/);

function walkAll(desk) {
  const { render } = walks(desk);
  for (const path of samples())
    for (const locale of JSON.parse(readFileSync(path, 'utf8')).locales)
      render({ notice: relative(root, path), locale, format: 'nodes' });
  for (const [operation, walk] of Object.entries(walks(desk)))
    for (const line of readFileSync(casesOf(operation), 'utf8').split('\n').filter(Boolean)) {
      const { request, reply } = JSON.parse(line);
      if (!reply?.error) walk(request);
    }
}

/** @param core  the exports of a core that has just been started */
export function walkFirstPath(core) {
  const desk = client(core);
  for (const path of words()) desk.call('catalogue', readFileSync(path, 'utf8'));
  walkAll(desk); // up to where a part is asked for
  for (const path of parts()) desk.call('part', shipped(readFileSync(path, 'utf8')));
  walkAll(desk);
}
