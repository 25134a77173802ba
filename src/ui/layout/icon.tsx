import type { ReactNode } from 'react';

/** Outlines on a 24 by 24 grid, stroked in the colour of the text around them. */
const SHAPES = {
  search: <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.8 11.3L20 20" />,
  heart: (
    <path d="M12 20s-7.5-4.6-7.5-10.2A4.3 4.3 0 0 1 12 7.2a4.3 4.3 0 0 1 7.5 2.6C19.5 15.4 12 20 12 20Z" />
  ),
  basket: <path d="M4 9.5h16l-1.5 9.5h-13L4 9.5Zm4.5 0L11 4.5h2l2.5 5M9.5 13v3m5-3v3" />,
  menu: <path d="M4 7.5h16M4 12h16M4 16.5h16" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  'chevron-down': <path d="m6.5 9.5 5.5 5.5 5.5-5.5" />,
  'chevron-left': <path d="M14.5 6.5 9 12l5.5 5.5" />,
  'chevron-right': <path d="M9.5 6.5 15 12l-5.5 5.5" />,
  'chevron-up': <path d="m6.5 14.5 5.5-5.5 5.5 5.5" />,
  'arrow-up': <path d="M12 19V5.5m-5.5 5.5L12 5.5l5.5 5.5" />,
  'arrow-down': <path d="M12 5v13.5m-5.5-5.5 5.5 5.5 5.5-5.5" />,
  'arrow-right': <path d="M4.5 12h15m-6-6 6 6-6 6" />,
  'not-interested': <path d="M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM6.4 6.4l11.2 11.2" />,
  why: (
    <path d="M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm-2.3 6.2A2.3 2.3 0 0 1 12 8.1c1.3 0 2.3.8 2.3 2 0 1.6-2.3 1.7-2.3 3.4m0 2.6v.1" />
  ),
  info: <path d="M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 7.2v4.8m0-8v.1" />,
  warning: <path d="M12 4.5 3.5 19h17L12 4.5Zm0 5.5v4.5m0 2.2v.1" />,
  lab: (
    <path d="M10 4v5.5L5.3 17.7A1.5 1.5 0 0 0 6.6 20h10.8a1.5 1.5 0 0 0 1.3-2.3L14 9.5V4M8.5 4h7M8 14.5h8" />
  ),
  shield: <path d="M12 4 5.5 6.5v5c0 4 2.7 6.9 6.5 8.5 3.8-1.6 6.5-4.5 6.5-8.5v-5L12 4Zm-2.8 8 2 2 3.6-4" />,
  sun: (
    <path d="M12 8.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6Zm0-4.7v1.7m0 13.6v1.7M3.5 12h1.7m13.6 0h1.7M6 6l1.2 1.2m9.6 9.6L18 18M18 6l-1.2 1.2M7.2 16.8 6 18" />
  ),
  moon: <path d="M19.5 14.3A7.8 7.8 0 0 1 9.7 4.5a7.8 7.8 0 1 0 9.8 9.8Z" />,
  system: <path d="M4.5 5.5h15v10h-15v-10ZM9 19.5h6m-3-4v4" />,
  sliders: <path d="M4.5 8h8m4 0h3m-15 8h3m4 0h8M14.5 5.8v4.4m-5 3.6v4.4" />,
  filter: <path d="M4.5 7h15M7.5 12h9m-6 5h3" />,
  person: <path d="M12 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM5 20c.6-3.4 3.5-5.2 7-5.2s6.4 1.8 7 5.2" />,
  trash: <path d="M5 7h14M10 7V4.5h4V7m-7.5 0 .8 12.5h9.4L17.5 7M10.3 10.5v5.5m3.4-5.5v5.5" />,
  download: <path d="M12 4.5V15m-4.5-4.3L12 15l4.5-4.3M5 19.5h14" />,
  upload: <path d="M12 15V4.5M7.5 8.8 12 4.5l4.5 4.3M5 19.5h14" />,
  play: <path d="M8 5.5v13l10.5-6.5L8 5.5Z" />,
  pause: <path d="M9 6v12m6-12v12" />,
  stop: <path d="M7 7h10v10H7V7Z" />,
  undo: <path d="M9 6.5 5 10.5l4 4M5.5 10.5h8.5a5 5 0 0 1 0 9H11" />,
  receipt: <path d="M6.5 4v16l2.2-1.5 1.6 1.5 1.7-1.5 1.7 1.5 1.6-1.5 2.2 1.5V4h-11ZM9.5 8.5h5m-5 3.5h5" />,
  spark: <path d="M12 4v4.5m0 7V20m8-8h-4.5m-7 0H4m10.5 2.5L17 17M7 7l2.5 2.5M17 7l-2.5 2.5m-5 5L7 17" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

/** Decoration: the control around it has the accessible name. */
export function Icon({
  name,
  filled = false,
  size = 22,
}: {
  name: IconName;
  filled?: boolean;
  size?: number;
}) {
  return (
    <svg
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SHAPES[name]}
    </svg>
  );
}
