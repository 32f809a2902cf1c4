// The peers for plural messages, compiled beforehand as their documentation says.
import { mkdirSync, writeFileSync } from 'node:fs';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import { IntlMessageFormat } from 'intl-messageformat';
import { versioned } from './peers.mjs';

export const versions = {
  precompiled: `${versioned('@messageformat/core')}, precompiled`,
  interpreted: `${versioned('intl-messageformat')}, one object each`,
};

/** A module imports @messageformat/runtime, so it has to lie where Node finds that. */
const folder = new URL('../../../build/bench-messages/', import.meta.url);

/** @returns {Promise<((count: number) => string)[]>} a function for each message */
export async function precompiled(locale, messages) {
  const named = Object.fromEntries(messages.map((message, i) => [`m${i}`, message]));
  const file = new URL(`${locale}.mjs`, folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, compileModule(new MessageFormat(locale), named));
  const { default: compiled } = await import(file.href);
  return Object.keys(named).map((name) => (count) => compiled[name]({ count }));
}

/** @returns {((count: number) => string)[]} a function for each message */
export function interpreted(locale, messages) {
  return messages.map((message) => {
    const format = new IntlMessageFormat(message, locale);
    return (count) => format.format({ count });
  });
}
