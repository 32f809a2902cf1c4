/** An element of the notice, or its text; only the tags and attributes that the core's view writes. */
export type Node =
  | string
  | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: Node[]];

/** The fields a form can have. */
export type FieldId =
  'given-name' | 'family-name' | 'organisation' | 'occupation' | 'email' | 'phone' | 'message';

/** What the core thinks of one typed value. Warnings never block. */
export interface Verdict {
  readonly field: string;
  readonly state: 'ok' | 'warn' | 'error' | 'empty';
  /** Stable, never reused: `email.no_at`, `phone.too_short`, … */
  readonly code?: string;
  /** For the person who typed, in the locale asked for. */
  readonly message?: string;
  /** As typed, trimmed. */
  readonly value: string;
  readonly normalized?: string;
  readonly suggestion?: string;
  /** Of a phone number: its extension, in ASCII digits. */
  readonly extension?: string;
  /** Of a phone number: ISO 3166-1 alpha-2, or 001 for a number of no country. */
  readonly region?: string;
  /** Of a phone number: `mobile`, `fixed-line`, `premium-rate` … */
  readonly type?: string;
}

/** A verdict inside a refused submission. */
export interface SubmissionError extends Verdict {
  /** The id of the input that the error belongs to. */
  readonly target: string;
}

interface Rendered {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** SHA-256 of the canonical text that is shown, in hexadecimal. */
  readonly sha256: string;
  readonly title: string;
}

export interface RenderedHtml extends Rendered {
  readonly html: string;
}

export interface RenderedText extends Rendered {
  readonly text: string;
}

/** Everything the element mounts: the notice with its form, and the words of each later state. */
export interface View extends Rendered {
  readonly nodes: readonly Node[];
  readonly words: { readonly errorPrefix: string };
  /** A button "Did you mean …?", whose empty `bdi` is for a verdict's suggestion. */
  readonly suggestion: readonly Node[];
  readonly status: Readonly<Record<'sending' | 'sent' | 'failed' | 'unavailable', readonly Node[]>>;
}

/** What a person typed and chose. */
export interface Submitted {
  readonly locale: string;
  /**
   * By field id; and where the notice says that the form collects them, `subject`, what the field
   * holds that people do not see, and `seconds`, whole ones from the first focus on.
   */
  readonly values: Readonly<Record<string, string>>;
  /** By purpose id: is its box ticked? */
  readonly choices: Readonly<Record<string, boolean>>;
  /** The same for every attempt to send the same content. */
  readonly key: string;
  /** ISO 8601 in UTC to the second: the core has no clock. */
  readonly now: string;
  /** Whether the box "I have read …" is ticked, where the form has one. It is no consent. */
  readonly acknowledged?: boolean;
}

/** A receipt is asked for without anything that was typed. */
export type Chosen = Pick<Submitted, 'locale' | 'choices' | 'key' | 'now'>;

/** What was shown and chosen; wasm/core/consent/receipt.schema.json describes it. */
export interface ReceiptRecord {
  readonly receipt: string;
  readonly time: string;
  readonly notice: string;
  readonly version: string;
  readonly locale: string;
  readonly 'text-sha256': string;
  readonly controller: string;
  readonly country: string;
  readonly choices: readonly {
    readonly purpose: string;
    readonly what: string;
    readonly given: boolean;
    readonly data: readonly string[];
    readonly special: readonly string[];
    readonly recipients: readonly string[];
    readonly kept: string;
  }[];
  /** Of all the rest: it shows that the record was altered, and is no signature. */
  readonly 'record-sha256': string;
  readonly [optional: string]: unknown;
}

export interface Receipt {
  /** To keep, by the person and by the clinic. */
  readonly record: ReceiptRecord;
  /** To print or save. */
  readonly text: string;
  /** The same, and two buttons named `print` and `save`. */
  readonly nodes: readonly Node[];
}

export interface Withdrawn {
  readonly locale: string;
  /** The number of the receipt: the key of the message that gave consent. Spaces are forgiven. */
  readonly receipt?: string | undefined;
  /** Ids of purposes; by default all that rest on consent. */
  readonly purposes?: readonly string[];
  /** The same for every attempt to send the same withdrawal. */
  readonly key: string;
}

export interface Withdrawal {
  /**
   * A form with a button for each purpose, named `withdraw.<purpose>`, and a place for its status.
   * Without the number of a receipt a field, named `withdraw`, asks for it.
   */
  readonly nodes: readonly Node[];
  /** What to say once it has arrived. */
  readonly done: readonly Node[];
  /** What to say when it has not. */
  readonly failed: readonly Node[];
  /** Absent without a number, or when what was given cannot be one. */
  readonly payload?: Readonly<Record<string, string>>;
  readonly request?: PostRequest;
}

/** What a receiver answered that did not take a message or a withdrawal. */
export interface Refused {
  readonly locale: string;
  readonly of: 'message' | 'withdrawal';
  /** Seconds after which it can be asked again, at most a day; 0 where it does not say. */
  readonly after: number;
  /** What it finds wrong (RFC 9457); what the core has no words for is passed over. */
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
}

/** What to say in the status region, or at the fields, as of a submission. */
export type Refusal =
  { readonly failed: readonly Node[] } | Extract<Submission, { readonly errors: unknown }>;

/** The one request that a submission makes. */
export interface PostRequest {
  readonly url: string;
  readonly type: string;
  readonly body: string;
}

export type Submission =
  | { readonly payload: Readonly<Record<string, string>>; readonly request: PostRequest }
  | { readonly errors: readonly SubmissionError[]; readonly summary: readonly Node[] };

/** How an engine starts. */
export interface LoadOptions {
  /**
   * The part `complaints`, without which nothing can say what is wrong with a notice or a call. With
   * `when needed`, for pages, such a call throws PartNeeded, and `withParts` helps. By default `now`.
   */
  readonly rest?: 'now' | 'when needed';
}

/** Where the core comes from: compiled, as its bytes, or by address (`http:`, `https:`, `file:` in Node). */
export type CoreSource = WebAssembly.Module | BufferSource | URL;
