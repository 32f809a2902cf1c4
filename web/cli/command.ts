import { Misuse, type Exit } from './failure.js';
import { didYouMean } from './nearest.js';

/** One `--name`: with `value`, it takes one; without, it is a switch. */
export interface Option {
  /** What stands for the value in the help: `<tag>`. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly required?: boolean;
  readonly help: string;
}

export interface Command {
  readonly name: string;
  /** The one file it works on, as the help shows it; absent where there is none. */
  readonly file?: string;
  /** It also works without. */
  readonly fileIsOptional?: boolean;
  /** A second file that belongs to the first. */
  readonly second?: string;
  /** The option that takes the place of the file, where there is one. */
  readonly insteadOfFile?: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** What goes in and out, the exit codes, an example. */
  readonly details: string;
  run(given: Given): Promise<Exit>;
}

/** What was typed after the name of a command. */
export interface Given {
  /** Empty where the command takes no file, or none was given. */
  readonly file: string;
  readonly second: string;
  readonly values: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
}

const kHelp = new Set(['--help', '-h']);

/** @return undefined where help is wanted. @throws Misuse */
export function parse(command: Command, words: readonly string[]): Given | undefined {
  const files: string[] = [];
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') files.push(...rest.splice(0));
    else if (kHelp.has(word)) return undefined;
    else if (word === '-' || !word.startsWith('-')) files.push(word);
    else readOption(command, word, rest, values, switches);
  }
  for (const [name, option] of Object.entries(command.options))
    if (option.required && values[name] === undefined)
      throw new Misuse(`--${name} ${option.value} is missing`);
  return { ...namedFiles(command, files, values), values, switches };
}

function readOption(
  command: Command,
  word: string,
  rest: string[],
  values: Record<string, string>,
  switches: Set<string>,
): void {
  const [, name = '', attached] = /^--([^=]*)(?:=(.*))?$/su.exec(word) ?? [];
  const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
  if (!option) {
    const known = Object.keys(command.options).map((each) => `--${each}`);
    throw new Misuse(`unknown option ${word.split('=')[0]}${didYouMean(`--${name}`, known, '')}`);
  }
  if (switches.has(name) || values[name] !== undefined)
    throw new Misuse(`--${name} is given twice`);
  if (!option.value) {
    if (attached !== undefined) throw new Misuse(`--${name} takes no value`);
    switches.add(name);
    return;
  }
  const value = attached ?? (rest[0]?.startsWith('--') ? undefined : rest.shift());
  if (!value) throw new Misuse(`--${name} needs a value: --${name} ${option.value}`);
  if (option.choices && !option.choices.includes(value))
    throw new Misuse(
      `--${name} is one of ${option.choices.join(', ')}, not "${value}"` +
        didYouMean(value, option.choices),
    );
  values[name] = value;
}

function namedFiles(
  command: Command,
  files: readonly string[],
  values: Readonly<Record<string, string>>,
): { file: string; second: string } {
  const { insteadOfFile = '' } = command;
  const taken = Object.hasOwn(values, insteadOfFile);
  const wanted = taken ? [] : [command.file, command.second].filter(Boolean);
  const surplus = files[wanted.length];
  if (surplus !== undefined) throw new Misuse(tooMuch(command, surplus, taken));
  if (files.length < wanted.length && !command.fileIsOptional) {
    const which = files.length > 0 ? `which ${command.second}` : 'which file';
    throw new Misuse(`${which}? ${usage(command)}`);
  }
  return { file: files[0] ?? '', second: files[1] ?? '' };
}

function tooMuch(command: Command, surplus: string, taken: boolean): string {
  if (taken) return `"${surplus}" is too much: --${command.insteadOfFile} names the file`;
  if (command.second) return `two files at a time: "${surplus}" is one too many`;
  return command.file
    ? `one file at a time: "${surplus}" is one too many`
    : `"${surplus}" is too much: ${command.name} reads from stdin`;
}

export function usage(command: Command): string {
  const words = ['clearnotice', command.name];
  if (command.file) words.push(command.fileIsOptional ? `[${command.file}]` : command.file);
  if (command.second) words.push(command.second);
  for (const [name, { value, required, choices }] of Object.entries(command.options)) {
    // More than a handful would hide the rest of the line: the help below lists them.
    const few = choices && choices.length < 5 ? choices.join('|') : value;
    const word = [`--${name}`, few].filter(Boolean).join(' ');
    words.push(required ? word : `[${word}]`);
  }
  return words.join(' ');
}

/** What `--help` prints. */
export function help(command: Command): string {
  const rows = Object.entries(command.options).map(([name, { value, help }]): Row => {
    return [[`--${name}`, value].filter(Boolean).join(' '), help];
  });
  rows.push(['--help', 'this text']);
  return `${wrapped(`Usage: ${usage(command)}`)}\n\n${command.summary}\n\n${columns(rows)}\n\n${command.details}\n`;
}

const kColumns = 100;

/** Lines that end before an option, the next ones set in. */
function wrapped(line: string): string {
  const lines: string[] = [];
  for (const part of line.split(/ (?=\[)/)) {
    const longer = `${lines.at(-1)} ${part}`;
    if (lines.length > 0 && longer.length <= kColumns) lines[lines.length - 1] = longer;
    else lines.push(lines.length > 0 ? `         ${part}` : part);
  }
  return lines.join('\n');
}

type Row = readonly [left: string, right: string];

/** Two columns, the second one aligned. */
export function columns(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
