export { Engine, Notice } from './engine.js';
export { EngineTrap, InternationalNeeded, NoticeError, type Problem } from './errors.js';
export type * from './types.js';
