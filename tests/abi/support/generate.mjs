// Notices as nobody would write them, but could.

/** A small generator of its own (mulberry32), so that a failure comes back. */
export function randomness(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const kFields = [
  'given-name',
  'family-name',
  'organisation',
  'occupation',
  'email',
  'message',
];
const kBases = [
  'consent',
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
];

/** What a form can measure, by the name of its control. */
export const kMeters = { subject: 'honeypot', seconds: 'seconds' };

export function generate(random) {
  const some = (list) => list.filter(() => random() < 0.4);
  const any = (list) => list[Math.floor(random() * list.length)];
  const measured = some(Object.values(kMeters));
  const purposes = Array.from({ length: 1 + Math.floor(random() * 5) }, (_, i) => {
    const basis = any(kBases);
    return {
      id: `p${i}`,
      basis,
      data: some([...kFields, ...measured]),
      what: `Purpose ${i}`,
      retention: any([{ period: 'P1Y' }, { criteria: 'as long as you wish' }]),
      ...(basis === 'legitimate-interests' && { interest: 'an interest' }),
      ...(basis === 'consent' && random() < 0.5 && { ask: `I agree ${i}` }),
    };
  });
  const isNeeded = (id) => purposes.some(({ data }) => data.includes(id));
  const needed = kFields.filter(isNeeded);
  return {
    id: 'generated',
    version: '1',
    locales: ['en'],
    layers: any(['full', 'layered']),
    controller: { name: 'Clinic', country: 'FR', email: 'clinic@example.org', kind: 'other' },
    data: [
      ...kFields.map((field) => ({ id: field, field })),
      ...measured.filter(isNeeded).map((id) => ({ id, collected: id, name: `Measured ${id}` })),
    ],
    purposes,
    form: {
      action: 'https://example.org/',
      fields: needed.map((data) => ({ data, required: random() < 0.3 })),
      ...(random() < 0.5 && { acknowledge: 'I have read this' }),
    },
  };
}
