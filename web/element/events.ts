import type { ReceiptRecord } from '../engine/index.js';
import type { TakenBack } from './withdrawal.js';

/** What every event tells: which text was on the page. Nothing that a person typed. */
export interface NoticeEventDetail {
  readonly id: string;
  readonly version: string;
  readonly locale: string;
  readonly sha256: string;
}

/** With the record of what was chosen, where the form asks for consent: it holds no field's value. */
export interface SentEventDetail extends NoticeEventDetail {
  readonly receipt?: ReceiptRecord;
}

/** Of a withdrawal: which receipt and purpose it takes back. */
export interface WithdrawalEventDetail extends NoticeEventDetail {
  readonly withdraw: TakenBack;
}

export interface ClearNoticeEventMap {
  'clearnotice:ready': CustomEvent<NoticeEventDetail>;
  /** Cancelable: then nothing is sent. */
  'clearnotice:send': CustomEvent<NoticeEventDetail | WithdrawalEventDetail>;
  'clearnotice:sent': CustomEvent<SentEventDetail>;
  'clearnotice:withdrawn': CustomEvent<WithdrawalEventDetail>;
  'clearnotice:failed': CustomEvent<NoticeEventDetail | WithdrawalEventDetail>;
  'clearnotice:error': CustomEvent<{ readonly code: string }>;
}

declare global {
  interface GlobalEventHandlersEventMap extends ClearNoticeEventMap {}
}
