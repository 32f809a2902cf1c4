export { Engine, Notice } from './engine.js';
export { EngineTrap, NoticeError, PartNeeded, type Problem } from './errors.js';
export type * from './types.js';
