import { useFetcher, useNavigate } from "@remix-run/react";
import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import { classNames } from "#app/components/class-names.ts";
import { kindWords } from "#app/components/kind.ts";
import { paths } from "#app/lib/paths.ts";
import { findPlaces } from "../find-places.ts";
import type { PaletteEntry, PaletteType } from "../palette-entry.ts";
import type { Place } from "../places.ts";
import { Modal } from "./modal.tsx";

const pause = 120;
const typeWords: Record<PaletteType, string> = {
  place: "Place",
  customer: "Customer",
  company: "Company",
  segment: "Segment",
  persona: "Persona",
  pain: kindWords.pain.one,
  goal: kindWords.goal.one,
  praise: kindWords.praise.one,
};

/** Finds a place, customer, theme, segment or persona by a few letters and goes there. */
export function Palette({ places, onClose }: { places: readonly Place[]; onClose: () => void }) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = usePaletteSearch(text);
  const entries = useMemo(() => [...findPlaces(places, text), ...found], [places, text, found]);
  const navigate = useNavigate();
  const go = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    navigate(entry.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    if (event.key === "ArrowDown") setChosen(Math.min(chosen + 1, last));
    else if (event.key === "ArrowUp") setChosen(Math.max(chosen - 1, 0));
    else if (event.key === "Enter") go(entries[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal label="Go to or find" onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-label="Go to or find"
        aria-expanded="true"
        aria-controls="palette-entries"
        aria-activedescendant={entries[chosen] ? `palette-${chosen}` : undefined}
        autoComplete="off"
        placeholder="A place, customer, theme, segment or persona"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        className="w-full rounded-t-lg border-b border-line bg-surface px-4 py-3 text-lg outline-none placeholder:text-ink-soft"
      />
      <div
        id="palette-entries"
        role="listbox"
        aria-label="Found"
        className="max-h-[50vh] overflow-y-auto p-2"
      >
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field, as for any combobox
          // biome-ignore lint/a11y/useFocusableInteractive: an option is reached through aria-activedescendant
          <div
            key={`${entry.type} ${entry.to}`}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === chosen}
            onClick={() => go(entry)}
            onMouseMove={() => setChosen(index)}
            className={classNames(
              "flex cursor-pointer items-baseline gap-3 rounded-md px-3 py-2",
              index === chosen && "bg-accent-soft",
            )}
          >
            <span className="min-w-0 truncate">{entry.label}</span>
            {entry.detail && <span className="min-w-0 truncate text-sm text-ink-soft">{entry.detail}</span>}
            <span className="ms-auto flex-none text-sm text-ink-soft">{typeWords[entry.type]}</span>
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className="px-4 pb-4 text-ink-soft">Nothing has this in its name.</p>}
    </Modal>
  );
}

/** What the server finds for the text, asked a moment after the last key. */
function usePaletteSearch(text: string): PaletteEntry[] {
  const { load, data } = useFetcher<{ entries: PaletteEntry[] }>();
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === "") return;
    const timer = setTimeout(() => load(paths.palette({ q: wanted })), pause);
    return () => clearTimeout(timer);
  }, [wanted, load]);
  return useMemo(() => (wanted === "" ? [] : (data?.entries ?? [])), [wanted, data]);
}
