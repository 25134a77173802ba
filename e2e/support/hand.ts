import { expect, type Locator, type Page } from '@playwright/test';
import { stepTowards } from './steps-towards';
import type { Who } from './who';

/** How a person uses a control: by mouse, by finger, or by keyboard alone. */
export interface Hand {
  /** Presses a link, button, tab, switch, checkbox or radio button. */
  press(target: Locator): Promise<void>;
  /** Replaces the text of a field. */
  type(field: Locator, words: string): Promise<void>;
  /** Chooses an option of a select by its label. */
  pick(select: Locator, option: string): Promise<void>;
  /** Moves a slider to one of its ends. */
  slide(slider: Locator, end: 'low' | 'high'): Promise<void>;
  /** Points at an element: hovers, taps where there is no hovering, or focuses it. */
  point(target: Locator): Promise<void>;
  /** Presses a button of a message that disappears by itself. */
  answer(button: Locator): Promise<void>;
}

/** Key presses after which a control counts as unreachable by keyboard. */
const MOST_PRESSES = 700;

/** Replaces the text of the focused field. */
async function typeOver(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(words);
}

function pointerOf(page: Page, finger: boolean): Hand {
  const at = (target: Locator, position?: { x: number; y: number }) =>
    finger ? target.tap({ position }) : target.click({ position });
  return {
    press: (target) => at(target),
    async type(field, words) {
      await at(field);
      await typeOver(page, words);
    },
    async pick(select, option) {
      await select.selectOption({ label: option });
    },
    async slide(slider, end) {
      // Pressing the very end of the track moves the thumb there.
      const track = slider.locator('xpath=../..');
      const { width = 0, height = 0 } = (await track.boundingBox()) ?? {};
      await at(track, { x: end === 'low' ? 0 : width - 1, y: height / 2 });
    },
    point: (target) => (finger ? target.tap() : target.hover()),
    answer: (button) => at(button),
  };
}

function keyboardOf(page: Page): Hand {
  /**
   * Moves the focus to a control by the keys a seeing person would press. Throws when the control
   * cannot be reached that way.
   */
  async function reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    let pressed = 0;
    for (let step = await target.evaluate(stepTowards); step; step = await target.evaluate(stepTowards)) {
      if (pressed >= MOST_PRESSES) {
        const there = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing');
        throw new Error(
          `The keyboard does not lead to ${target} in ${pressed} presses; the focus is on ${there}`,
        );
      }
      for (let i = 0; i < step.times; i++) await page.keyboard.press(step.key);
      pressed += step.times;
    }
  }
  const press = async (target: Locator) => {
    await reach(target);
    const ticked = await target.evaluate((element) =>
      element.matches('input, [role=switch], [role=checkbox], [role=radio]'),
    );
    await page.keyboard.press(ticked ? 'Space' : 'Enter');
  };
  return {
    press,
    async type(field, words) {
      await reach(field);
      await typeOver(page, words);
    },
    async pick(select, option) {
      // Options may appear a moment after the select.
      await expect(select.getByRole('option', { name: option, exact: true })).toBeAttached();
      const place = (await select.getByRole('option').allTextContents()).indexOf(option);
      await reach(select);
      await page.keyboard.press('Home');
      for (let i = 0; i < place; i++) await page.keyboard.press('ArrowDown');
    },
    async slide(slider, end) {
      await reach(slider);
      await page.keyboard.press(end === 'low' ? 'Home' : 'End');
    },
    point: reach,
    async answer(button) {
      // Messages are outside the page's tab order; F6 leads to them.
      await page.keyboard.press('F6');
      await press(button);
    },
  };
}

export const handOf = (page: Page, { size, hand }: Who): Hand =>
  hand === 'keyboard' ? keyboardOf(page) : pointerOf(page, size === 'phone');
