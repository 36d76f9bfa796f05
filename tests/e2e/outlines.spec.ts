/**
 * What assistive technology is told of every surface, out of the browsers' own accessibility trees. The outlines stand
 * in tests/e2e/seen/outlines; the same ones hold in both browsers. README.md says how they are renewed.
 */
import { closeCard, hoverLastPlace, pinFirstClaim, unfold } from './card-bench.ts';
import { expect, test } from './fixtures.ts';
import { SURFACES } from './interface.ts';
import { badgesOf, marksOf } from './marks.ts';
import { nodeOf, outlineOf } from './outline.ts';
import { textFor } from './texts.ts';

for (const surface of SURFACES)
  test(`${surface}: roles, names and states`, async ({ desk }) => {
    const tab = await desk.open(surface);
    const tree = await tab.accessible();
    // How many statements share a mark of the chart depends on the width that scroll bars leave.
    const chart = nodeOf(tree, 'group', new RegExp(`^${textFor('chart_label')}$`));
    if (chart !== null) expect(nodeOf(chart, 'button')?.name).toMatch(/Russia|Ukraine|Independent/);
    expect(outlineOf(tree, chart?.name)).toMatchSnapshot(['outlines', `${surface.replace(' ', '-')}.txt`]);
    await tab.close();
  });

test('a card: its badge, under the pointer, kept open and unfolded', async ({ desk }) => {
  const { article } = desk;
  await article.show();
  await marksOf(article);
  await expect.poll(async () => (await badgesOf(article)).length).toBeGreaterThan(0);
  const tree = async () => outlineOf(await article.accessible());
  expect(await tree()).toMatchSnapshot(['outlines', 'article.txt']);

  await hoverLastPlace(article);
  expect(await tree()).toMatchSnapshot(['outlines', 'card-hovered.txt']);
  await closeCard(article);

  await pinFirstClaim(article);
  const dialog = nodeOf(await article.accessible(), 'dialog');
  expect(dialog?.name).toContain('Russia');
  await unfold(article);
  expect(await tree()).toMatchSnapshot(['outlines', 'card-kept-open.txt']);
  await closeCard(article);
});
