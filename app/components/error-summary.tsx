import { useEffect, useRef } from "react";
import { fieldId } from "./field-id.ts";

/** Everything wrong with a form, at its top, each line leading to its field; takes the focus when it appears. */
export function ErrorSummary({
  fieldErrors,
  title = "Please mend the following",
}: {
  fieldErrors: Readonly<Record<string, string>> | undefined;
  title?: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(fieldErrors ?? {});
  useEffect(() => {
    if (fieldErrors && Object.keys(fieldErrors).length > 0) box.current?.focus();
  }, [fieldErrors]);
  if (entries.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-6 rounded-md border border-danger bg-danger-soft p-4"
    >
      <h2 className="font-semibold text-danger">{title}</h2>
      <ul className="mt-1 list-disc ps-4">
        {entries.map(([name, message]) => (
          <li key={name}>
            <a className="link text-danger" href={`#${fieldId(name)}`}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
