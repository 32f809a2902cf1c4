import { Engine, type Notice } from '../engine/index.js';
import { concerning, say } from './failure.js';
import { nameOf, read } from './files.js';

export interface Opened {
  readonly engine: Engine;
  readonly notice: Notice;
  /** The one to use, with its words added. */
  readonly locale: string;
  /** The notice as it was read. */
  readonly bytes: Uint8Array;
}

/** Opens a person's notice in the locale asked for, else in its first. @throws FileTrouble, Finding */
export async function openNotice(path: string, wanted: string | undefined): Promise<Opened> {
  const bytes = await read(path);
  const engine = await Engine.load();
  const file = nameOf(path);
  return concerning(
    file,
    async () => {
      const notice = engine.open(bytes);
      const locale = notice.locale(wanted === undefined ? [] : [wanted]);
      if (wanted !== undefined && engine.match([wanted], notice.locales) === null)
        say(
          `${file} has no locale "${wanted}" (it has ${notice.locales.join(', ')}): using ${locale}`,
        );
      await engine.addLocale(locale);
      return { engine, notice, locale, bytes };
    },
    bytes,
  );
}
