// `clearnotice validate` as a program: 100,000 JSON lines in, a verdict a line out, from start to end.
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { emails, forms, phones } from './support/corpus.mjs';
import { quantile } from './support/measure.mjs';
import { count, print } from './support/table.mjs';

const kLines = 100_000;
const kRuns = 3;
const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const scratch = fileURLToPath(new URL('../../build/reports/', import.meta.url));

/** Seconds of one run, and the lines that came out. */
async function stream(field, input) {
  const start = performance.now();
  const stdin = openSync(input);
  const child = spawn(process.execPath, [program, 'validate', '--field', field], {
    stdio: [stdin, 'pipe', 'inherit'],
  });
  closeSync(stdin);
  let lines = 0;
  for await (const chunk of child.stdout) {
    for (const byte of chunk) if (byte === 0x0a) lines++;
  }
  return { seconds: (performance.now() - start) / 1000, lines };
}

const asked = {
  'given-name': forms().map(({ values }) => ({ value: values['given-name'] })),
  email: emails().map((value) => ({ value })),
  phone: phones().numbers.map(({ input, region }) => ({
    value: input,
    ...(region && { region }),
  })),
  message: forms().map(({ values }) => ({ value: values.message })),
};

mkdirSync(scratch, { recursive: true });
const rows = [['', 'lines out', 'lines/s, median', 'range']];
for (const [field, values] of Object.entries(asked)) {
  const input = `${scratch}cli-${field}.jsonl`;
  const lines = Array.from({ length: kLines }, (_, i) => JSON.stringify(values[i % values.length]));
  writeFileSync(input, lines.join('\n') + '\n');
  const runs = [];
  for (let run = 0; run < kRuns; run++) runs.push(await stream(field, input));
  const rates = runs.map((run) => run.lines / run.seconds);
  const range = `${count(quantile(rates, 0))}–${count(quantile(rates, 1))}`;
  rows.push([field, count(runs[0].lines), count(quantile(rates, 0.5)), range]);
}
console.log(`Streaming: ${count(kLines)} lines through clearnotice validate, with its start`);
print(rows);
