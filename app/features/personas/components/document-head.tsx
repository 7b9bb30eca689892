import type { ReactNode } from "react";
import type { PortraitShape } from "../portrait-shapes.ts";
import { PortraitDrawing } from "./portrait.tsx";

/** Who it is: portrait and name, with the word that both are made up, the summary, and what stands under it. */
export function DocumentHead({
  document: { name, summary },
  portrait,
  children,
}: {
  document: { name: string; summary: string };
  portrait: readonly PortraitShape[];
  children?: ReactNode;
}) {
  return (
    <header className="mb-8 flex flex-wrap items-start gap-6">
      <PortraitDrawing shapes={portrait} size={112} />
      <div className="min-w-0 flex-1 basis-64">
        <h1 className="text-3xl font-bold">
          <bdi>{name}</bdi>
        </h1>
        <p className="text-sm text-ink-soft">
          <i>name and portrait invented</i>
        </p>
        <p className="mt-2 max-w-reading text-lg">{summary}</p>
        {children}
      </div>
    </header>
  );
}
