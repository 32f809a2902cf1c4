// Notices that were written before anyone looked at how lint would read them, in other words than the
// lexicons had: what a person finds in them, and what lint finds.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { toNotice } from '../../dist/import/index.js';
import { readMarkdown } from '../../dist/import/markdown.js';
import { author, read, today } from './support/lint.mjs';

const kItems =
  'identity dpo purposes basis interest recipients transfers retention access rectification ' +
  'erasure restriction objection portability withdrawal complaint required automated condition';

/** What a person finds, item by item as in kItems: P present, ~ partial, - missing, 0 not applicable. */
const kTable = {
  'en-1': 'PPPPPP~PPPPPP-PPPPP',
  'en-2': '~-P~~--~PPP-~-~-~--',
  'fr-1': 'PPPPPPPPPPPPPPPPPPP',
  'fr-2': '~-P--P~~PP--P-~-~-0',
  'de-1': 'PPPPPPPPPPPPPPPPPPP',
  'de-2': '~-P~-P-~PPP---~P---',
  'bg-1': 'PPPPPPPPPPPPPPPPPPP',
  'bg-2': '~-P~-P~~PPP--P-P--0',
  'en-3': 'PPPP-PPPPPPP-PPPP-P',
  'fr-3': 'PPPP-P~PPPPP-PPPP-P',
  'de-3': 'PPPP-P~PPPPP-PPPP-P',
  'bg-3': 'PPPP-P~PPPPP-PPPP-P',
};
const kMarks = { present: 'P', partial: '~', missing: '-', 'not-applicable': '0' };

function lint(name) {
  const source = read(new URL(`held-out/${name}.md`, import.meta.url));
  const locale = name.slice(0, 2);
  const notice = toNotice(readMarkdown(source, { locale }), { id: name, locale });
  return author.lint(JSON.stringify(notice, null, 2), today);
}

const reports = Object.fromEntries(Object.keys(kTable).map((name) => [name, lint(name)]));

test('present, partial and missing agree with a person’s table', () => {
  const items = kItems.split(' ');
  const differ = [];
  for (const [name, row] of Object.entries(kTable)) {
    const [{ items: states }] = reports[name].coverage;
    assert.deepEqual(Object.keys(states), items);
    items.forEach((item, i) => {
      if (kMarks[states[item]] !== row[i])
        differ.push(`${name} ${item}: ${states[item]}, not ${row[i]}`);
    });
  }
  const cells = items.length * Object.keys(kTable).length;
  console.log(`${cells - differ.length} of ${cells}\n${differ.join('\n')}`);
});
for (const [n, r] of Object.entries(reports))
  for (const f of r.findings)
    if (!/^(not found|found only in part): /.test(f.found))
      console.log(n, f.level, f.rule, f.found, f.pointer);
