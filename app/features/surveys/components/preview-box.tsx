import type { ReactNode, RefObject } from "react";
import { Button } from "#app/components/button.tsx";
import { useHydrated } from "#app/features/shell/use-hydrated.ts";

// Relative: what is there for screen readers alone would else make the whole page longer.
const scrolls = "relative max-h-[calc(100dvh-8rem)] overflow-y-auto";

interface PreviewBoxProps<Way extends string> {
  label: string;
  lead: ReactNode;
  /** In how many ways it can be shown, by name; with none or without a script there is nothing to choose. */
  ways: readonly Way[];
  legend: string;
  way: Way | undefined;
  onWay: (way: Way) => void;
  /** The part that scrolls, where somebody scrolls it from outside. */
  box?: RefObject<HTMLElement>;
  children: ReactNode;
}

/** A survey as customers will see it, beside what is being changed: it stays in view and scrolls by itself. */
export function PreviewBox<Way extends string>({
  label,
  lead,
  ways,
  legend,
  way,
  onWay,
  box,
  children,
}: PreviewBoxProps<Way>) {
  const hydrated = useHydrated();
  return (
    <aside className="lg:sticky lg:top-4" aria-label={label}>
      <p className="mb-2 text-sm text-ink-soft">{lead}</p>
      {hydrated && ways.length > 0 && (
        <fieldset className="mb-2 flex gap-2">
          <legend className="sr-only">{legend}</legend>
          {ways.map((name) => (
            <Button
              key={name}
              type="button"
              look="secondary"
              size="small"
              aria-pressed={way === name}
              className="aria-pressed:border-accent aria-pressed:bg-accent-soft"
              onClick={() => onWay(name)}
            >
              {name}
            </Button>
          ))}
        </fieldset>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section ref={box} className={scrolls} aria-label="Preview, scrolls" tabIndex={0}>
        {children}
      </section>
    </aside>
  );
}
