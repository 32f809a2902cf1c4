import { spawn } from 'node:child_process';

type Opener = readonly [command: string, ...before: string[]];

/** The program that opens a file on this desktop; undefined where there is none. */
function opener(): Opener | undefined {
  if (process.platform === 'darwin') return ['open'];
  // Through cmd.exe a path with & or ^ would be read as a command.
  if (process.platform === 'win32') return ['explorer.exe'];
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}

/** Opens a file with the program that the person uses for it. @return false where that is not possible. */
export function openFile(path: string): Promise<boolean> {
  const [command, ...before] = opener() ?? [];
  if (!command) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(command, [...before, path], { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref(); // the browser outlives the command
      resolve(true);
    });
  });
}
