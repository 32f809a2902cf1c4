/** What page.html has. */
export function find<Type extends HTMLElement = HTMLElement>(selector: string): Type {
  const found = document.querySelector<Type>(selector);
  if (!found) throw new Error(`the preview page has no ${selector}`);
  return found;
}

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

/** An element of a class. */
export function styled<Tag extends keyof HTMLElementTagNameMap>(
  name: string,
  tag: Tag,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = make(tag, ...children);
  element.className = name;
  return element;
}

/** Words of the notice or of a person, in whichever direction they run. */
export function quoted(text: string): HTMLElement {
  const element = make('bdi', text);
  element.dir = 'auto';
  return element;
}

export function button(words: string, press: () => void): HTMLButtonElement {
  const element = make('button', words);
  element.type = 'button';
  element.addEventListener('click', press);
  return element;
}

/** Says in the page's status line what has just been done. */
export function say(words: string): void {
  find('#status').textContent = words;
}
