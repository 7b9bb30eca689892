import { Modal } from "./modal.tsx";

const keys: readonly [string, string][] = [
  ["Ctrl K or ⌘ K", "Go to any place, customer, theme, segment or persona"],
  ["/", "To the search field of the page"],
  ["j", "Next row of a list"],
  ["k", "Previous row of a list"],
  ["Enter", "Open the row"],
  ["p g r q o s", "A verdict, while reviewing unsure statements"],
  ["Esc", "Close what is open"],
  ["?", "These keys"],
];

/** The keys that work everywhere. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal label="Keys" onClose={onClose}>
      <div className="p-6">
        <h2 className="text-xl font-semibold">Keys</h2>
        <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          {keys.map(([key, meaning]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-sm border border-line-strong px-2 py-0.5 font-sans text-sm whitespace-nowrap">
                  {key}
                </kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog" className="mt-6 text-end">
          <button type="submit" className="link cursor-pointer">
            Close
          </button>
        </form>
      </div>
    </Modal>
  );
}
