import { expect, type Locator, type Page } from '@playwright/test';
import { stepTowards } from './steps-towards';
import type { Who } from './who';

/** What a person does with a control: by a mouse, by a finger, or by the keyboard alone. */
export interface Hand {
  /** Presses a link, a button, a tab, a switch, a box to tick, one of a few to choose from. */
  press(target: Locator): Promise<void>;
  /** Replaces what stands in a field. */
  type(field: Locator, words: string): Promise<void>;
  /** Takes one of the choices of a select, by its words. */
  pick(select: Locator, option: string): Promise<void>;
  /** Moves a slider to one of its ends. */
  slide(slider: Locator, end: 'low' | 'high'): Promise<void>;
  /**
   * Points at something that answers to that: hovers, taps where there is no hovering, or gives it
   * the focus.
   */
  point(target: Locator): Promise<void>;
  /** Answers a message that goes by itself. */
  answer(button: Locator): Promise<void>;
}

/** Presses of a key after which a control counts as out of the keyboard's reach. */
const MOST_PRESSES = 700;

/** Puts words in the place of all that the focused field holds. */
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
      // The thumb's track: pressing its very end takes the thumb there.
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
   * Brings the focus to a control as a person does who sees where it is. Throws where the keys do
   * not lead there.
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
      // Choices may come a moment later than the select.
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
      // Messages stand apart from the page's order; F6 leads to them, as to any other part of a
      // window.
      await page.keyboard.press('F6');
      await press(button);
    },
  };
}

export const handOf = (page: Page, { size, hand }: Who): Hand =>
  hand === 'keyboard' ? keyboardOf(page) : pointerOf(page, size === 'phone');
