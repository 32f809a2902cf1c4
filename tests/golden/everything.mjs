// A notice with every key of the schema and every form a value can take. Each of its texts is a word of
// its own, so that a test can look for each of them on the page.
let count = 0;
/** The texts that have to be shown. */
export const words = [];
const w = () => {
  const word = `Word${++count}x`;
  words.push(word);
  return word;
};
const contact = () => ({
  name: w(),
  address: `${w()}\n${w()}`,
  email: `a${count}@example.org`,
  phone: '+33 1 99 00 12 34',
  url: `https://example.org/${count}`,
});
const retention = () => ({ period: 'P1Y', from: w(), change: w() });
const kMeasures =
  'physical electronic organisational encryption certification testing training assessment backup residual-risk breach-notice';

export const everything = {
  $schema: './notice.json',
  id: 't',
  version: w(),
  updated: '2026-11-01',
  effective: '2026-12-01',
  url: 'https://example.org/privacy',
  locales: ['en'],
  layers: 'layered',
  tagline: w(),
  title: [w(), w()],
  scope: w(),
  audiences: [{ id: 'visitors', name: w() }],
  definitions: [{ term: w(), text: w() }],
  controller: {
    ...contact(),
    brands: [w(), w()],
    role: 'joint',
    kind: 'other',
    country: 'FR',
    registration: w(),
    law: w(),
  },
  dpo: contact(),
  authority: contact(),
  complaints: w(),
  data: [
    { id: 'email', field: 'email', name: w() },
    { id: 'log', collected: 'automatically', name: w() },
    { id: 'trap', collected: 'honeypot', name: w() },
    { id: 'pace', collected: 'seconds', name: w() },
    { id: 'letter', source: w(), name: w(), special: 'care' },
  ],
  recipients: [
    { id: 'host', name: w(), role: 'processor', country: 'FR', condition: w(), duties: w() },
    { id: 'police', name: w(), condition: w() },
  ],
  purposes: [
    {
      id: 'answer',
      basis: 'legitimate-interests',
      interest: w(),
      data: ['email', 'log', 'trap', 'pace', 'letter'],
      recipients: ['host', 'police'],
      audiences: ['visitors'],
      channels: [w(), w()],
      stop: { how: w(), url: 'https://example.org/stop' },
      retention: retention(),
      what: w(),
    },
    {
      id: 'letter',
      basis: 'consent',
      data: ['email'],
      retention: { criteria: w() },
      what: w(),
      ask: w(),
    },
    {
      id: 'archive',
      basis: 'legal-obligation',
      data: ['email'],
      retention: { unlimited: w() },
      what: w(),
    },
  ],
  transfers: [{ recipient: 'host', country: 'US', safeguard: 'adequacy', copy: w(), when: w() }],
  storage: w(),
  cookies: [
    { family: w(), names: [w(), w()], use: w(), duration: 'session' },
    { names: [w()], use: w(), duration: 'P1M' },
  ],
  cookieControl: w(),
  rights: {
    contact: 'rights@example.org',
    url: 'https://example.org/rights',
    how: w(),
    deadline: 'P1M',
    extension: 'P2M',
    fee: w(),
    proof: w(),
    afterDeath: w(),
  },
  automatedDecisions: w(),
  children: { minimumAge: 16, text: w() },
  security: [w(), ...kMeasures.split(' ').map((measure) => ({ measure, text: w() }))],
  pledges: [w(), w()],
  collection: [w(), w()],
  calls: { recording: w(), callerId: w() },
  otherSites: w(),
  proof: retention(),
  changes: w(),
  sections: [
    {
      id: 's',
      justified: 'It is never shown.',
      title: w(),
      body: {
        en: [
          w(),
          '',
          { p: w() },
          { list: 'bullet', items: [w(), [w(), { strong: w() }], [{ p: w() }, { p: w() }]] },
          { list: 'decimal', start: 3, items: [{ title: w(), body: [w()] }, { title: w() }] },
          { list: 'alpha', items: [[{ p: w() }, { list: 'none', items: [w()] }]] },
          { terms: [{ term: w(), text: w() }] },
          { table: { head: [w()], rows: [[w()]] } },
          { contact: contact() },
          { p: [{ link: 'https://example.org/', text: w() }] },
          { p: [{ link: null, text: w() }] },
          { p: [{ email: 'a@example.org', text: w() }] },
          { p: [{ phone: '+33 1 99 00 12 34', text: w() }] },
          { p: [{ date: '2026-11-01', text: w() }] },
          { p: [{ duration: 'P3M', text: w() }] },
          { p: [{ duration: 'PT45M' }] },
          { p: [{ abbr: 'General Data Protection Regulation', text: w() }] },
          { p: [{ lang: 'fr', text: w() }] },
          { p: [{ strong: w() }] },
          { p: [{ em: w() }] },
        ],
      },
      sections: [{ id: 'inner', about: 'changes', title: w(), body: { en: [w()] } }],
    },
  ],
  form: {
    action: 'https://example.org/',
    encoding: 'json',
    title: w(),
    send: w(),
    acknowledge: w(),
    fields: [{ data: 'email', required: true, hint: w() }],
  },
};

/** What an own section about the topic takes the place of. */
export const replaced = [everything.changes];
