import 'clearnotice/define';
import type {} from 'clearnotice/react';
import type { ClearNotice, SentEventDetail } from 'clearnotice/element';
import { type ComponentProps, useState } from 'react';

/** What React calls `onclearnotice:sent` is the event `clearnotice:sent`; JSX takes such a name spread. */
const onSent = (hear: (detail: SentEventDetail) => void): ComponentProps<'clear-notice'> => ({
  'onclearnotice:sent': ({ detail }) => hear(detail),
});

/** A property (`notice`), an attribute (`locale`) and an event. */
export function Contact({ notice }: { notice: NonNullable<ClearNotice['notice']> }) {
  const [locale, setLocale] = useState('fr');
  const [sent, setSent] = useState<SentEventDetail>();
  return (
    <>
      <button type="button" onClick={() => setLocale(locale === 'fr' ? 'en' : 'fr')}>
        {locale === 'fr' ? 'English' : 'Français'}
      </button>
      <clear-notice notice={notice} locale={locale} {...onSent(setSent)} />
      {sent && <output>{`${sent.id} ${sent.version} ${sent.locale}`}</output>}
    </>
  );
}
