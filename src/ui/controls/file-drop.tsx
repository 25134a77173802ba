import { type ReactNode, useState } from 'react';

/** A place onto which files may be dropped; `data-over` is true while they are above it. */
export function FileDrop(props: {
  className: string;
  onDrop: (files: readonly File[]) => void;
  children: ReactNode;
}) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is an extra; the fields inside do the same by keyboard.
    <div
      className={props.className}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        props.onDrop([...event.dataTransfer.files]);
      }}
    >
      {props.children}
    </div>
  );
}
