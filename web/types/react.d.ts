// `import type {} from 'clearnotice/react'` once in a project: then JSX knows <clear-notice>.
import type * as React from 'react';
import type { ClearNotice, ClearNoticeEventMap } from '../element/element.js';

/** React 19 sets a property where the element has one, and listens to the event behind `on`. */
type Listeners = {
  [Name in keyof ClearNoticeEventMap as `on${Name}`]?: (event: ClearNoticeEventMap[Name]) => void;
};

type Settings = Partial<Pick<ClearNotice, 'src' | 'locale' | 'mode' | 'receipt'>> & {
  notice?: ClearNotice['notice'] | undefined;
  transport?: ClearNotice['transport'] | null | undefined;
};

interface ClearNoticeElements {
  'clear-notice': React.DetailedHTMLProps<React.HTMLAttributes<ClearNotice>, ClearNotice> &
    Settings &
    Listeners;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ClearNoticeElements {}
  }
}

declare module 'react/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements extends ClearNoticeElements {}
  }
}

declare module 'react/jsx-dev-runtime' {
  namespace JSX {
    interface IntrinsicElements extends ClearNoticeElements {}
  }
}

declare global {
  namespace JSX {
    interface IntrinsicElements extends ClearNoticeElements {}
  }
}
