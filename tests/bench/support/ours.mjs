// Our side: the built package, with everything that it can load, so that no row waits for a part.
import { Engine } from '../../../dist/engine/index.js';

export const engine = await Engine.load();
// Names of countries are for a page, not for a field.
const parts = engine.parts.filter((name) => !name.startsWith('countries-'));
for (const name of parts) await engine.addPart(name);
export const locale = await engine.addLocale('en');

export const kFields = [
  'given-name',
  'family-name',
  'organisation',
  'occupation',
  'email',
  'phone',
  'message',
];

/** @param {string} [region] ISO 3166-1 alpha-2, or empty for none */
export function check(field, value, region) {
  return engine.validate(field, value, region ? { locale, region } : { locale });
}

export const isAccepted = ({ state }) => state === 'ok' || state === 'warn';
