// What a person is told beside a field: why it is asked, and what was probably meant.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallClinic, wordsOf } from './support/notices.mjs';
import { practice } from './support/practice.mjs';
import { fieldsOf } from './support/site.mjs';
import { described, focused, press, publish, visit } from './support/visit.mjs';

const words = wordsOf('fr');
let browser, site, receiver, notice;

practice((opened) => ({ browser, site, receiver, notice } = opened));

const kMeant = 'siobhan@gmail.com';
const said = words['hint.meant'].replace('{text}', kMeant);
const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');

async function write(page, email) {
  await page.locator('#family-name').fill('Muster');
  await page.locator('#message').fill('Bonjour');
  await page.locator('#email').fill(email);
}

test('every field tells its purposes in its description, and basis, time and recipients behind them', async () => {
  const { context, page } = await visit(browser, site);
  const ids = await page
    .locator('clear-notice form .field :is(input, textarea)')
    .evaluateAll((all) => all.map(({ id }) => id));
  assert.equal(ids.length, 7);
  for (const id of ids) {
    const description = (await described(page, id)).description.join('\n');
    const used = notice.purposes.filter(({ data }) => data.includes(id));
    assert.ok(used.length > 0);
    const field = page.locator('.field', { has: page.locator(`#${id}`) });
    const terms = await field.locator('details').textContent();
    for (const { what } of used) {
      assert.ok(plain(description).includes(plain(what.fr)), `${id}: ${what.fr}`);
      assert.ok(plain(terms).includes(plain(what.fr)), `${id}: ${what.fr}`);
    }
    const [basis] = words['hint.basis'].split('{');
    assert.equal(plain(terms).split(plain(basis)).length, used.length + 1, id);
    assert.equal(
      await field.locator('details').getAttribute('open'),
      null,
      'what is long is folded',
    );
    assert.ok(!plain(description).includes(plain(basis)), 'and not read out with each field');
  }
  await context.close();
});

test('a mistyped address is pointed out with a button that puts it right', async () => {
  const { context, page } = await visit(browser, site);
  await write(page, 'siobhan@gmial.com');
  await page.locator('#phone').focus();
  const { invalid, description } = await described(page, 'email');
  assert.equal(invalid, null, 'a warning is no error');
  assert.equal(plain(description.at(-1)), plain(`${words['warning.email.typo']} ${said}`));
  assert.equal(await page.locator('#email-error').getAttribute('role'), 'status');
  assert.equal(await focused(page), 'phone', 'the focus stays where the person went');

  await page.locator('#email').focus();
  await page.keyboard.press('Shift+Tab');
  const name = () => document.activeElement.shadowRoot.activeElement.className;
  assert.equal(await page.evaluate(name), 'suggestion');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('#email').inputValue(), kMeant);
  assert.equal(await focused(page), 'email');
  assert.equal(await page.locator('.suggestion').count(), 0);
  assert.ok(!(await page.locator('#email-error').isVisible()));
  assert.equal(receiver.received.length, 0, 'the button sends nothing');
  await press(page);
  await page.locator('.sent').waitFor();
  assert.equal(fieldsOf(receiver.received[0].body).email, kMeant);
  await context.close();
});

test('it can be passed over', async () => {
  const { context, page } = await visit(browser, site);
  await write(page, 'siobhan@gmial.com');
  await page.locator('#phone').focus();
  await page.locator('.suggestion').waitFor();
  await press(page);
  await page.locator('.sent').waitFor();
  assert.equal(fieldsOf(receiver.received[0].body).email, 'siobhan@gmial.com');
  await context.close();
});

test('a warning that appears as Send is pressed does not take the press away', async () => {
  const viewport = { width: 800, height: 4000 };
  const { context, page } = await visit(browser, site, { viewport });
  await write(page, 'siobhan@gmial.co');
  await page.keyboard.type('m');
  await page.waitForTimeout(1100);
  const { x, y, width } = await page.locator('clear-notice button.send').boundingBox();
  await page.mouse.move(x + width / 2, y + 4);
  await page.mouse.down();
  await page.waitForTimeout(200);
  await page.mouse.up();
  await page.locator('.sent').waitFor();
  assert.equal(receiver.received.length, 1);
  await context.close();
});

test('an error can carry a guess as well; taking it over clears the error', async () => {
  const { context, page } = await visit(browser, site);
  await write(page, 'siobhan@gmail,com');
  await press(page);
  await page.locator('#summary').waitFor();
  assert.equal((await described(page, 'email')).invalid, 'true');
  assert.equal(await page.locator('#email-error').getAttribute('role'), null, 'said once');
  await page.locator('#email-error .suggestion').click();
  assert.equal(await page.locator('#email').inputValue(), kMeant);
  assert.equal((await described(page, 'email')).invalid, null);
  assert.equal(await focused(page), 'email');
  await context.close();
});

for (const locale of ['en', 'fr', 'de', 'bg', 'ar']) {
  test(`${locale}: the guess is asked in the words of the page, kept apart from their direction`, async () => {
    publish(site, smallClinic(locale, notice.form.action), { lang: locale });
    const { context, page } = await visit(browser, site);
    await page.locator('#email').fill('siobhan@gmial.com');
    await page.locator('#phone').focus();
    const button = page.locator('.suggestion');
    const expected = wordsOf(locale)['hint.meant'].replace('{text}', kMeant);
    assert.equal(plain(await button.textContent()), plain(expected));
    assert.equal(await button.locator('bdi').textContent(), kMeant);
    await context.close();
    publish(site, notice);
  });
}
