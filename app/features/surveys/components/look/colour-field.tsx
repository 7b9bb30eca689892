import { useRef } from "react";
import { FieldHint } from "#app/components/field-notes.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { useHydrated } from "#app/features/shell/use-hydrated.ts";

/** A colour as text, empty for ours; with a script also by the browser's own picker. */
export function ColourField({
  name,
  label,
  value,
  drawn,
  hint,
  error,
}: {
  name: string;
  label: string;
  value: string;
  /** What is drawn while none is chosen. */
  drawn: string;
  hint: string;
  error?: string | undefined;
}) {
  const input = useRef<HTMLInputElement>(null);
  const hydrated = useHydrated();
  return (
    <div className="flex items-start gap-3">
      <TextField
        ref={input}
        className="grow"
        name={name}
        label={label}
        required={false}
        defaultValue={value}
        hint={hint}
        error={error}
        spellCheck={false}
        autoComplete="off"
        maxLength={20}
      />
      {hydrated && (
        <div className="grid gap-1 pt-0.5">
          <FieldHint id={`${name}-pick-hint`}>Pick</FieldHint>
          <input
            type="color"
            aria-label={`Pick: ${label}`}
            className="h-10 w-14 rounded-md border border-line-strong bg-surface p-1"
            // While nothing is chosen it stands at what is drawn.
            value={drawn}
            onChange={(event) => {
              // The form, which hears of this after us, reads the text.
              if (input.current) input.current.value = event.target.value;
            }}
          />
        </div>
      )}
    </div>
  );
}
