import { type DragEvent, useRef, useState } from "react";
import { classNames } from "./class-names.ts";
import type { ControlProps } from "./field.tsx";

/** The browser's own file field; with scripts, a file may also be dropped on the box around it. */
export function FileDrop({ accept, ...control }: ControlProps & { accept: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function takeFile(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (input.current && event.dataTransfer.files.length > 0) input.current.files = event.dataTransfer.files;
  }

  return (
    // The field inside is what keyboards and screen readers use; dropping only adds to it.
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the mouse, nothing else.
    <div
      className={classNames(
        "rounded-lg border-2 border-dashed px-4 py-8",
        over ? "border-accent bg-accent-soft" : "border-line-strong bg-surface",
      )}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={takeFile}
    >
      <input
        ref={input}
        type="file"
        accept={accept}
        className="block w-full text-base file:me-3 file:min-h-10 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:bg-surface file:px-4 file:font-semibold file:text-ink"
        {...control}
      />
      <p className="mt-2 text-sm text-ink-soft">Or drop the file here.</p>
    </div>
  );
}
