/** How long a browser may still be asking where to put the file, in milliseconds. */
const kAsking = 60_000;

/** Hands the person a file, without any request. */
export function saveText(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), kAsking);
}
