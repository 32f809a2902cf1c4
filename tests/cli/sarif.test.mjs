// `lint --sarif` against SARIF 2.1.0 (OASIS Standard, 27 March 2020). The types of @types/sarif, made from
// the standard's JSON schema, are checked when it is compiled: no unknown member, none missing. What
// types cannot say stands here, in our words, each with its section; the schema itself is not at hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';

import { asSarif } from '../../dist/cli/sarif.js';
import { Author } from '../../dist/engine/author.js';
import { cases } from '../abi/support/core.mjs';
import { everything } from '../golden/everything.mjs';

const object = (properties, required = Object.keys(properties)) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const list = (items, more = {}) => ({ type: 'array', items, uniqueItems: true, ...more });
const text = { type: 'string', minLength: 1 };
const message = object({ text }); // 3.11.8: plain text
const fromOne = { type: 'integer', minimum: 1 };

const rule = object({ id: text, shortDescription: message, help: message }); // 3.49
const region = object({ startLine: fromOne, startColumn: fromOne, endColumn: fromOne }); // 3.30
const location = object(
  {
    physicalLocation: object(
      {
        // 3.4.3: an RFC 3986 URI reference; relative here, so that it has no scheme.
        artifactLocation: object({ uri: { type: 'string', pattern: "^[\\w.~%!$&'()*+,;=@/-]+$" } }),
        region,
      },
      ['artifactLocation'], // 3.29.3
    ),
    logicalLocations: list(object({ fullyQualifiedName: text }), { minItems: 1 }), // 3.28.4
  },
  ['physicalLocation'],
);
const result = object({
  ruleId: text, // 3.27.5
  ruleIndex: { type: 'integer', minimum: 0 }, // 3.27.6
  level: { enum: ['error', 'warning', 'note'] }, // 3.27.10
  message, // 3.27.11
  locations: list(location, { minItems: 1, maxItems: 1 }), // 3.27.12
});
const isLog = new Ajv2020({ strict: true }).compile(
  object({
    $schema: { type: 'string', pattern: '^https://' }, // 3.13.3
    version: { const: '2.1.0' }, // 3.13.2
    runs: list(
      object({
        tool: object({ driver: object({ name: text, version: text, rules: list(rule) }) }), // 3.19
        columnKind: { const: 'unicodeCodePoints' }, // 3.14.17
        results: { type: 'array', items: result }, // 3.14.23
      }),
      { minItems: 1, maxItems: 1 },
    ),
  }),
);

const author = await Author.load();
const kFile = "a folder/it's #1.json";

/** Notices with as many kinds of findings as the cases of lint have. */
const notices = [
  everything,
  ...cases('lint').flatMap(({ request, reply }) => (reply.error ? [] : [request.notice])),
].filter((notice) => typeof notice === 'object');

test('every log is one, whatever was found', () => {
  const met = new Set();
  for (const notice of notices) {
    const source = JSON.stringify(notice, null, 2);
    const report = author.lint(source, '2026-11-23');
    const log = JSON.parse(JSON.stringify(asSarif(kFile, report, '0.1.0')));
    assert.ok(isLog(log), JSON.stringify(isLog.errors));
    const [{ tool, results }] = log.runs;
    const ids = tool.driver.rules.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, 'each rule stands there once');
    assert.equal(results.length, report.findings.length);
    const lines = source.split('\n');
    for (const { ruleId, ruleIndex, level, locations } of results) {
      met.add(`${ruleId} ${level}`);
      assert.equal(ids[ruleIndex], ruleId);
      const { artifactLocation, region } = locations[0].physicalLocation;
      assert.equal(artifactLocation.uri, "a%20folder/it's%20%231.json");
      if (!region) continue;
      const { startLine, startColumn, endColumn } = region;
      assert.ok(
        endColumn > startColumn && endColumn <= [...lines[startLine - 1]].length + 1,
        ruleId,
      );
    }
  }
  assert.ok(met.size > 30, `${met.size} rules were met`);
});
