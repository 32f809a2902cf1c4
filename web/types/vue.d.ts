// `import type {} from 'clearnotice/vue'` once in a project: then templates know <clear-notice>.
import type { DefineComponent } from 'vue';
import type { ClearNotice, ClearNoticeEventMap } from '../element/element.js';

type Settings = Partial<Pick<ClearNotice, 'src' | 'locale' | 'mode' | 'receipt'>> & {
  notice?: ClearNotice['notice'] | undefined;
  transport?: ClearNotice['transport'] | null | undefined;
};

/** Vue listens to `clearnotice:sent` by `@clearnotice:sent`, which is `onClearnotice:sent` here. */
type Listeners = {
  [Name in keyof ClearNoticeEventMap as `on${Capitalize<Name>}`]?: (
    event: ClearNoticeEventMap[Name],
  ) => void;
};

declare module 'vue' {
  interface GlobalComponents {
    'clear-notice': DefineComponent<Settings & Listeners>;
  }
}
