import { Search } from "lucide-react";
import { useHydrated } from "../use-hydrated.ts";

/** Opens the command palette; shown once scripts run, as it does nothing without them. */
export function SearchButton({ onClick, compact = false }: { onClick: () => void; compact?: boolean }) {
  const hydrated = useHydrated();
  return (
    <button
      type="button"
      onClick={onClick}
      hidden={!hydrated}
      aria-keyshortcuts="Control+K Meta+K"
      className="flex min-h-10 cursor-pointer items-center gap-2 rounded-md border border-line-strong bg-surface px-3 text-sm text-ink-soft hover:text-ink [&[hidden]]:invisible"
    >
      <Search size={16} aria-hidden="true" />
      {compact ? <span className="sr-only">Go to or find</span> : "Go to or find"}
      {!compact && <kbd className="ms-auto font-sans text-xs">Ctrl K</kbd>}
    </button>
  );
}
