// Measurements inside a page. Each function is sent to the browser as it is, so it uses nothing outside.

/**
 * Every contrast that is too low: of each visible text against what lies behind it (WCAG 1.4.3), and of
 * each border that shows where a control is (1.4.11).
 */
export function lowContrasts(element) {
  const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const over = (colours) => {
    brush.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
    }
    return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const canvas = document.createElement('div');
  canvas.style.background = 'Canvas';
  document.body.append(canvas);
  const ground = getComputedStyle(canvas).backgroundColor;
  canvas.remove();

  const parentOf = (node) => node.parentElement ?? node.getRootNode().host ?? null;
  const behind = (node) => {
    const layers = [];
    for (let each = node; each; each = parentOf(each)) {
      layers.unshift(getComputedStyle(each).backgroundColor);
    }
    return [ground, ...layers];
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (colour, layers) => {
    const [low, high] = [luminance(over([...layers, colour])), luminance(over(layers))].sort(
      (a, b) => a - b,
    );
    return (high + 0.05) / (low + 0.05);
  };

  const found = [];
  let measured = 0;
  const check = (what, colour, layers, least) => {
    const ratio = contrast(colour, layers);
    ++measured;
    if (ratio < least) found.push(`${what}: ${ratio.toFixed(2)}:1`);
  };
  for (const each of element.shadowRoot.querySelectorAll('*')) {
    if (each.getClientRects().length === 0) continue;
    const style = getComputedStyle(each);
    const name = `${each.localName}.${each.className} ${each.textContent.trim().slice(0, 20)}`;
    const hasText = [...each.childNodes].some((child) => child.data?.trim());
    if (hasText || each.matches('input, textarea')) check(name, style.color, behind(each), 4.5);
    if (each.matches('.field > :is(input, textarea)')) {
      check(`border of ${each.id}`, style.borderTopColor, behind(parentOf(each)), 3);
    }
    if (each === element.shadowRoot.activeElement && style.outlineStyle !== 'none') {
      check(`focus of ${each.localName}`, style.outlineColor, behind(parentOf(each)), 3);
    }
  }
  return { found, measured };
}

/**
 * Everything that can be pressed and is smaller than `least` CSS pixels (WCAG 2.5.8). Two exceptions of
 * that criterion hold: a link in a sentence or beside other words of its line ("inline"), and a link with
 * so much room around it that a circle of that diameter on it meets no other target ("spacing").
 */
export function smallTargets(element, least) {
  const targets = [
    ...element.shadowRoot.querySelectorAll(
      'button, input, textarea, summary, a[href], [tabindex="0"]',
    ),
  ]
    .map((each) => ({ each, box: each.getBoundingClientRect() }))
    .filter(({ box }) => box.height > 0);
  const isInline = (link) => {
    const block = link.closest('p, li, dt, dd, td, address, h1, h2, h3, h4, h5, h6, div');
    return link.localName === 'a' && block.innerText.trim() !== link.innerText.trim();
  };
  const gap = (x, y, { left, right, top, bottom }) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const hasRoom = ({ each, box }) => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const isNear = (other) => other.each !== each && gap(x, y, other.box) < least / 2;
    return each.localName === 'a' && !targets.some(isNear);
  };
  return targets
    .filter(({ box }) => box.height < least || box.width < least)
    .filter((target) => !isInline(target.each) && !hasRoom(target))
    .map(({ each, box }) => {
      const name = each.id || `${each.localName} ${each.textContent.trim().slice(0, 30)}`;
      return `${name}: ${box.width} × ${box.height}`;
    });
}

/** What sticks out to the side of the window. */
export function overflow(element) {
  const width = document.documentElement.clientWidth;
  const out = [...element.shadowRoot.querySelectorAll('*')].filter((each) => {
    const { left, right, width: own } = each.getBoundingClientRect();
    return own > 1 && (left < -0.5 || right > width + 0.5);
  });
  const scrolls = document.documentElement.scrollWidth > width;
  return [...out.map((each) => `${each.localName}#${each.id}`), ...(scrolls ? ['page'] : [])];
}
