// What the one file holds: the modules and every text that the package would load on demand, deflated and
// in base64, in a data block. A page from the disk can fetch nothing.

/** The deflated members of the data block, in base64. */
export interface Held {
  readonly core: string;
  readonly rest: string;
  readonly international: string;
  readonly author: string;
  /** JSON of the texts by folder and name: `locales`, `lint`, `parts`. */
  readonly texts: string;
}

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The data block; its text goes into a saved page as it is. */
export function heldText(): string {
  return document.querySelector('#preview-data')!.textContent;
}

let parsed: Held | undefined;

/** The bytes of a member. @throws TypeError where the browser cannot inflate (before 2023) */
export async function held(member: keyof Held): Promise<Uint8Array<ArrayBuffer>> {
  parsed ??= JSON.parse(heldText()) as Held;
  const deflated = Uint8Array.from(atob(parsed[member]), (byte) => byte.charCodeAt(0));
  const inflated = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

let texts: Promise<Texts> | undefined;

/** A text of the package, in the place of its module: the build turns dist/<folder>/index.js into this. */
export async function heldModule(folder: string, name: string): Promise<{ default: string }> {
  texts ??= held('texts').then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Texts);
  return { default: (await texts)[folder]![name]! };
}
