import '../tokens.css';
import '../base.css';
import { type ReactNode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../controls/button';
import { en } from '../text/en';
import { ToastProvider, useToasts } from '../toasts/toasts';
import { Dialog } from './dialog';
import { useMenu } from './menu';

let root: Root;
let place: HTMLElement;
const dialogs = () => page.getByRole('dialog').elements();

beforeEach(() => {
  place = document.createElement('main');
  document.body.append(place);
  root = createRoot(place);
});

afterEach(() => {
  root.unmount();
  place.remove();
});

const show = (content: ReactNode) => root.render(<div style={{ height: '300vh' }}>{content}</div>);

function WithDialog() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Button>Behind</Button>
      {open && (
        <Dialog title="A question" onClose={() => setOpen(false)} footer={<Button>Last</Button>}>
          What it is about
        </Dialog>
      )}
    </>
  );
}

test('a dialog opened before its code is loaded opens once, keeps the focus and the page, and returns both on Esc', async () => {
  show(<WithDialog />);
  const opener = page.getByRole('button', { name: 'Open' });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: 'A question' });
  await expect.element(dialog).toBeVisible();
  expect(dialogs()).toHaveLength(1);
  const inside = () => dialog.element().contains(document.activeElement);
  await expect.poll(inside).toBe(true);
  for (let step = 0; step < 4; step++) {
    await userEvent.tab();
    await expect.poll(inside).toBe(true);
  }
  expect(getComputedStyle(document.documentElement).overflowY).toBe('hidden');

  await userEvent.keyboard('{Escape}');
  await expect.poll(dialogs).toHaveLength(0);
  await expect.element(opener).toHaveFocus();
  expect(getComputedStyle(document.documentElement).overflowY).toBe('scroll');
});

test('a press beside a dialog closes it, one inside does not', async () => {
  show(<WithDialog />);
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByText('What it is about').click();
  expect(dialogs()).toHaveLength(1);
  await userEvent.click(document.body, { position: { x: 2, y: 2 }, force: true });
  await expect.poll(dialogs).toHaveLength(0);
});

function WithMenu({ onChosen }: { onChosen: (name: string) => void }) {
  const names = ['Camping', 'Kitchen', 'Pets'];
  const { opener, menu } = useMenu({
    label: 'Departments',
    choices: names.map((label) => ({ label, run: () => onChosen(label) })),
  });
  return (
    <>
      <Button {...opener}>All</Button>
      {menu}
    </>
  );
}

test('a menu can be opened, walked through by arrows and by typing, and chosen from with the keyboard', async () => {
  const chosen: string[] = [];
  show(<WithMenu onChosen={(name) => chosen.push(name)} />);
  const opener = page.getByRole('button', { name: 'All' });
  const item = (name: string) => page.getByRole('menuitem', { name });
  await expect.element(opener).toBeVisible();
  place.querySelector('button')?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(item('Camping')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(item('Kitchen')).toHaveFocus();
  await userEvent.keyboard('p');
  await expect.element(item('Pets')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => page.getByRole('menu').elements()).toHaveLength(0);
  await expect.element(opener).toHaveFocus();

  await userEvent.keyboard('{Enter}');
  await expect.element(item('Camping')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => chosen).toEqual(['Camping']);
  await expect.element(opener).toHaveFocus();
});

function WithToasts({ onUndo }: { onUndo: () => void }) {
  const toasts = useToasts();
  const say = (message: string) => toasts.show({ message, action: { label: en.common.undo, run: onUndo } });
  return (
    <>
      {['One', 'Two', 'Three', 'Four'].map((message) => (
        <Button key={message} onClick={() => say(message)}>
          Say {message}
        </Button>
      ))}
      {['First', 'Second'].map((message) => (
        <Button key={message} onClick={() => toasts.show({ message, kind: 'order' })}>
          Say {message}
        </Button>
      ))}
    </>
  );
}

test('a toast replaces one of its own kind, and no other', async () => {
  show(
    <ToastProvider>
      <WithToasts onUndo={() => {}} />
    </ToastProvider>,
  );
  const shown = page.getByRole('status', { name: en.common.messages });
  const press = (name: string) => page.getByRole('button', { name }).click();
  await press('Say First');
  await press('Say One');
  await press('Say Second');
  await expect.element(shown.getByText('Second')).toBeVisible();
  expect(shown.getByText('First').elements()).toHaveLength(0);
  await expect.element(shown.getByText('One')).toBeVisible();
});

test('a toast shown before its code is loaded appears once, in a live region, and its button undoes the act', async () => {
  let undone = 0;
  show(
    <ToastProvider>
      <WithToasts onUndo={() => undone++} />
    </ToastProvider>,
  );
  const shown = page.getByRole('status', { name: en.common.messages });
  await page.getByRole('button', { name: 'Say One' }).click();
  await expect.element(shown.getByText('One')).toBeVisible();
  expect(shown.element().getAttribute('aria-live')).toBe('polite');

  // The same message does not appear twice; of more than three toasts the oldest go away.
  await page.getByRole('button', { name: 'Say One' }).click();
  for (const name of ['Two', 'Three', 'Four'])
    await page.getByRole('button', { name: `Say ${name}` }).click();
  await expect.element(shown.getByText('Four')).toBeVisible();
  expect(shown.getByText('One', { exact: true }).elements()).toHaveLength(1);
  await expect.element(shown.getByText('One')).not.toBeVisible();

  const two = shown.getByRole('group', { name: 'Two' });
  await two.getByRole('button', { name: en.common.undo }).click();
  expect(undone).toBe(1);
  await expect.poll(() => two.elements()).toHaveLength(0);
  await expect.element(shown.getByText('One')).toBeVisible();
});
