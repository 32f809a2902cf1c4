// Plural messages, as many as a notice can be full of: a notice of durations rendered through wasm, beside
// the peers, which get the same ICU messages of locales/*.json and the same amounts.
//
// What is counted: one call of `render` is the whole of it, from the request's JSON to the reply's: the
// tree, the lists that join six messages to a duration, spacing, the plain text, the SHA-256 of that, the
// way through wasm, and the headings round it all. Nothing is subtracted; the time is divided by the
// plural messages in it. The peers make the messages alone, compiled beforehand, and join them.
import { readFileSync } from 'node:fs';
import { amounts, kUnits, notice } from './support/durations.mjs';
import { median, race } from './support/measure.mjs';
import { engine } from './support/ours.mjs';
import { interpreted, precompiled, versions } from './support/plurals.mjs';
import { bar, count, figure, print, timing } from './support/table.mjs';

const kLocales = ['en', 'pl', 'ar'];
const kWanted = 700; // ns
const kMessages = kUnits.length * amounts.length;

/** The ICU messages of the units, from the catalogue's source. */
function messagesOf(locale) {
  const file = new URL(`../../locales/${locale}.json`, import.meta.url);
  const { messages } = JSON.parse(readFileSync(file, 'utf8'));
  return kUnits.map((unit) => messages[`duration.${unit}`]);
}

const allOf = (formats) => amounts.flatMap((amount) => formats.map((format) => format(amount)));

/** How many of a peer's messages stand in our page, in their order. */
function shared(page, messages) {
  let end = 0;
  return messages.filter((message) => {
    const at = page.indexOf(message, end);
    if (at >= 0) end = at + message.length;
    return at >= 0;
  }).length;
}

/** `race` has µs for an item, which is a whole page here. */
const perMessage = (result) => ({
  ...result,
  perItem: result.perItem.map((spent) => (1000 * spent) / kMessages),
});

const opened = engine.open(notice(kLocales));
console.log(`Plural messages: ${count(kMessages)} in a notice, rendered as text`);
for (const locale of kLocales) {
  await engine.addLocale(locale);
  const messages = messagesOf(locale);
  const peers = {
    [versions.precompiled]: await precompiled(locale, messages),
    [versions.interpreted]: interpreted(locale, messages),
  };
  const candidates = { 'clearnotice (core.wasm)': () => opened.render(locale, 'text').text };
  for (const [name, formats] of Object.entries(peers))
    candidates[name] = () => allOf(formats).join(' ');

  const rounds = race(candidates, [undefined]).map(perMessage);
  const page = opened.render(locale, 'text').text;
  const rows = rounds.map((result) => {
    const formats = peers[result.name];
    return [result.name, ...timing(result), formats ? count(shared(page, allOf(formats))) : ''];
  });
  print([[`${locale}: ns per message`, 'median', 'range', 'ours = 1', 'as ours'], ...rows]);
  bar(`at most ${kWanted} ns`, `${figure(median(rounds[0].perItem))} ns`);
}
