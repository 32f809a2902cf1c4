/** What an import writes: the part of notice.json that carries a clinic's own words. */

export type Run =
  | string
  | { readonly link: string; readonly text?: string }
  /** Its address was lost: from elsewhere it led nowhere. */
  | { readonly link: null; readonly text: string }
  | { readonly abbr: string; readonly text: string }
  | { readonly email: string; readonly text?: string }
  | { readonly phone: string; readonly text?: string }
  | { readonly date: string; readonly text: string }
  | { readonly strong: Runs }
  | { readonly em: Runs }
  | { readonly lang: string; readonly text: Runs };

/** A string is one run. */
export type Runs = string | readonly Run[];

export type ListStyle = 'bullet' | 'decimal' | 'alpha' | 'none';

/** The runs of an item's only paragraph, or its blocks. */
export type Item = Runs | readonly Block[];

export interface List {
  readonly list: ListStyle;
  readonly start?: number;
  readonly items: readonly Item[];
}

export interface Term {
  readonly term: Runs;
  readonly text: Runs;
}

export interface Table {
  readonly head: readonly Runs[];
  readonly rows: readonly (readonly Runs[])[];
}

export type Block =
  { readonly p: Runs } | List | { readonly terms: readonly Term[] } | { readonly table: Table };

export interface Section {
  readonly id: string;
  /** Absent for what stands before the first heading. */
  readonly title?: string;
  readonly body?: Readonly<Record<string, readonly Block[]>>;
  readonly sections?: readonly Section[];
}

export interface ImportedNotice {
  readonly id: string;
  readonly version: '1';
  readonly locales: readonly [string];
  readonly sections: readonly Section[];
}
