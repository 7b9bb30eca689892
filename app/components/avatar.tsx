import { classNames } from "./class-names.ts";

const sizes = { small: "size-8 text-xs", medium: "size-10 text-sm", large: "size-16 text-xl" };

/** One or two letters for a name; a dot for a nameless one. */
export function initials(name: string | null): string {
  const words = (name ?? "").trim().split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? "")][0] ?? "",
  );
  return letters.join("").toUpperCase() || "·";
}

/** A person's initials in a circle; always beside the name, so it is not read aloud. */
export function Avatar({ name, size = "small" }: { name: string | null; size?: keyof typeof sizes }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "inline-flex flex-none items-center justify-center rounded-full border border-line bg-sunken font-semibold text-ink-soft",
        sizes[size],
      )}
    >
      {initials(name)}
    </span>
  );
}
