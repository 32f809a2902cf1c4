// A receipt: what was shown and chosen, and nothing else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ask, cases } from './support/core.mjs';
import { everything } from '../golden/everything.mjs';

const ajv = new Ajv2020({ strict: true, strictRequired: false });
const schema = (name) =>
  JSON.parse(readFileSync(new URL(`../../wasm/core/consent/${name}.schema.json`, import.meta.url)));
const isRecord = ajv.compile(schema('receipt'));

const kKey = '2f1c9f0e-6f0f-4a58-9d57-5a3b7f0c1d2e';
const kNow = '2026-11-23T10:00:00Z';
const receipt = (notice, choices, locale = 'en') =>
  ask('receipt', { notice, locale, choices, key: kKey, now: kNow });

test('a record is as its schema says', () => {
  const records = cases('receipt').flatMap(({ reply }) => reply.record ?? []);
  assert.ok(records.length > 4);
  records.push(receipt(everything, { letter: true }).record);
  for (const record of records) assert.ok(isRecord(record), JSON.stringify(isRecord.errors));
});

test('every member of a record is explained, with an example that fits', () => {
  const { properties } = schema('receipt');
  for (const [key, property] of Object.entries({
    ...properties,
    ...properties.choices.items.properties,
  })) {
    assert.ok(property.description && property.examples, key);
    const fits = ajv.compile(property);
    for (const example of property.examples) assert.ok(fits(example), key);
  }
});

test('the hash is that of the text that was rendered, in each layering and locale', () => {
  for (const layers of ['full', 'layered']) {
    const notice = { ...everything, layers };
    const { sha256 } = ask('render', { notice, locale: 'en', format: 'text' });
    assert.equal(receipt(notice, {}).record['text-sha256'], sha256);
  }
});

test('the text to read names number, time, each choice, the way out and the hash', () => {
  const { record, text } = receipt(everything, { letter: true });
  const [, letter] = everything.purposes;
  for (const part of [
    kKey,
    'November 23, 2026, 10:00:00 UTC',
    'You agreed',
    letter.what,
    letter.retention.criteria,
    everything.controller.name,
    everything.rights.how,
    everything.rights.url,
    everything.rights.contact,
    everything.proof.from,
    everything.version,
    record['text-sha256'],
  ])
    assert.ok(text.includes(part), part);
  assert.ok(!text.includes('You did not agree'));
  const refused = receipt(everything, {}).text;
  assert.ok(refused.includes('You did not agree') && !refused.includes('You agreed'));
});

test('only purposes that rest on consent are in a receipt, each once', () => {
  for (const letter of [true, false]) {
    const { choices } = receipt(everything, { letter }).record;
    assert.deepEqual(
      choices.map(({ purpose, given }) => [purpose, given]),
      [['letter', letter]],
    );
  }
});

// The exports are the author's: tests/core holds the same cases against the core.
const kSchemas = { dpv: 'receipt-dpv', kantara: 'receipt-kantara' };
for (const [format, name] of Object.entries(kSchemas)) {
  test(`an export (${format}) is as its schema says, and holds what the record holds`, () => {
    const fits = ajv.compile(schema(name));
    const rows = cases('export').filter(
      ({ request, reply }) => request.format === format && !reply.error,
    );
    assert.ok(rows.length > 3);
    for (const { name, request, reply } of rows) {
      assert.ok(fits(reply), `${name}: ${JSON.stringify(fits.errors)}`);
      assert.ok(isRecord(request.record), name);
      const said = JSON.stringify(reply);
      const { record } = request;
      for (const part of [record.receipt, record.controller, record.country, record.locale])
        assert.ok(said.includes(part), `${name}: ${part}`);
      for (const { what, given, data, kept } of record.choices) {
        if (format === 'kantara' && !given) assert.ok(!said.includes(what), `${name}: refused`);
        else
          for (const part of [what, kept, ...data])
            assert.ok(said.includes(JSON.stringify(part).slice(1, -1)), `${name}: ${part}`);
      }
    }
  });
}

test('a receipt in the Kantara format tells the time in seconds', () => {
  for (const { request, reply } of cases('export')) {
    if (request.format === 'kantara' && !reply.error)
      assert.equal(reply.consentTimestamp, Math.floor(Date.parse(request.record.time) / 1000));
  }
});

// Of DPV 2.3 (https://w3id.org/dpv), as its guide to ISO/IEC TS 27560 of 2026-02-15 uses them.
const kTerms = new Set(
  `ConsentReceipt ConsentRecord ConsentNotice ConsentGiven ConsentRefused DataController DataSubject
   PersonalData SpecialCategoryPersonalData Process Purpose Recipient StorageDuration StorageLocation
   UntilEventDuration WithdrawConsent hasAddress hasConsentControl hasConsentStatus hasContact
   hasDataController hasDataSubject hasDuration hasIdentifier hasIndicationMethod hasJurisdiction
   hasLegalBasis hasName hasNotice hasPersonalData hasProcess hasPurpose hasRecipient
   hasRecordOfActivity hasStorageCondition isExercisedAt isIndicatedAtTime isIndicatedBy`.split(
    /\s+/,
  ),
);

test('every term of an export belongs to the vocabulary, and every prefix is declared', () => {
  for (const { request, reply } of cases('export')) {
    if (request.format !== 'dpv' || reply.error) continue;
    const { '@context': context, ...rest } = reply;
    for (const [, prefix, term] of JSON.stringify(rest).matchAll(
      /"(dpv|dct|rdf|loc|schema|eu-gdpr):([\w-]+)"/g,
    )) {
      assert.ok(prefix in context, prefix);
      if (prefix === 'dpv') assert.ok(kTerms.has(term), term);
    }
  }
});
