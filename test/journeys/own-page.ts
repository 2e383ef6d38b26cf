import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** What a step may take on a machine that is busy with other things, in milliseconds. */
const patience = 20_000;

/** Chromium's own steps have no limit of their own: one that is never answered is named instead of waited for. */
const within = async <T>(what: string, step: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(new Error(`Chromium did not answer within ${patience} ms: ${what}`)),
      patience,
    );
  });
  try {
    return await Promise.race([step, tooLong]);
  } finally {
    clearTimeout(timer);
  }
};

/** Presses what leads to another page and waits until that is there; a press alone is over before its form is sent. */
export const follow = async (page: Page, target: string | Locator): Promise<void> => {
  const there = page.waitForEvent('load');
  await (typeof target === 'string' ? page.click(target) : target.click());
  await there;
};

/** A page with nothing of any other, for as long as the visit takes. */
export const inOwnPage = async <T>(
  browser: Browser,
  options: BrowserContextOptions,
  visit: (page: Page) => Promise<T>,
): Promise<T> => {
  const context = await within('a new context', browser.newContext(options));
  try {
    context.setDefaultTimeout(patience);
    return await visit(await within('a new page', context.newPage()));
  } finally {
    await within('closing the page', context.close());
  }
};

/** The same for somebody who has come in by a button of the demo. */
export const asOneOfDemo = <T>(
  browser: Browser,
  { origin }: { readonly origin: string },
  login: string,
  visit: (page: Page) => Promise<T>,
  options: BrowserContextOptions,
): Promise<T> =>
  inOwnPage(browser, options, async (page) => {
    await page.goto(`${origin}/staff/sign-in`);
    await follow(page, `button[value="${login}"]`);
    return visit(page);
  });
