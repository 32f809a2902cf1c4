// What a screen reader is given: Chromium's accessibility tree, in the order it is read.

/** Everything that can be operated, and what is announced by itself. */
const kRoles = new Set([
  'textbox',
  'checkbox',
  'button',
  'DisclosureTriangle',
  'link',
  'alert',
  'status',
]);

const plain = (text = '') => text.replace(/\s+/g, ' ').trim();

/**
 * One line for each control and each live region: `role: name`, then `— description` where there is one,
 * then `(invalid)`, `(checked)`, `(open)`. Groups with a name have a line, too.
 */
export async function readTree(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const walk = (node) => {
    if (!node) return;
    const { ignored, role, name, description, properties = [] } = node;
    const isShown = kRoles.has(role?.value) || (role?.value === 'group' && name?.value);
    if (!ignored && isShown) {
      const values = Object.fromEntries(properties.map(({ name, value }) => [name, value.value]));
      const states = [
        values.invalid && values.invalid !== 'false' && '(invalid)',
        values.checked === 'true' && '(checked)',
        values.expanded && '(open)',
      ].filter(Boolean);
      const described = plain(description?.value) && `— ${plain(description.value)}`;
      const parts = [`${role.value}: ${plain(name?.value)}`.trim(), described, ...states];
      lines.push(parts.filter(Boolean).join(' '));
    }
    for (const child of node.childIds ?? []) walk(byId.get(child));
  };
  walk(nodes.find(({ parentId }) => !parentId));
  return lines;
}
