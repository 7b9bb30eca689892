import { Disclosure } from "#app/components/disclosure.tsx";
import type { SetAsidePart } from "../feedback.schema.ts";

/**
 * What a text came with that the customer did not say, folded away. It is somebody else's, so it is not set as a voice;
 * `sentence`: what the rule sets aside, where it is known.
 */
export function SetAside({
  inWords,
  raw,
  parts,
  className,
}: {
  /** As setAsideInWords says it. */
  inWords: string;
  /** The text as its source gave it; left out where the parts are enough. */
  raw?: string;
  parts: readonly (SetAsidePart & { sentence?: string })[];
  className?: string;
}) {
  return (
    <Disclosure summary={`Set aside: ${inWords}`} className={className}>
      {parts.length > 0 && (
        <ol className="grid max-w-reading gap-4">
          {parts.map(({ rule, text, why, sentence }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and their order never changes
            <li key={place}>
              <p className="text-sm">
                <span className="font-semibold first-letter:uppercase">{rule}</span>{" "}
                <span className="break-words text-ink-soft">
                  {sentence} Seen: {why}.
                </span>
              </p>
              <p className="mt-1 whitespace-pre-line break-words border-s-2 border-line ps-3 text-sm">
                {text.trim()}
              </p>
            </li>
          ))}
        </ol>
      )}
      {raw !== undefined && (
        <Disclosure summary="The whole text as it came" className="mt-3">
          <p className="max-w-reading whitespace-pre-wrap break-words text-sm">{raw}</p>
        </Disclosure>
      )}
    </Disclosure>
  );
}
