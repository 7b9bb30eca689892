import type { ReactNode } from "react";
import { fieldId } from "./field-id.ts";
import { FieldError, FieldHint } from "./field-notes.tsx";

/** What a control inside a field is given; spread it on the control. */
export interface ControlProps {
  id: string;
  name: string;
  required: boolean | undefined;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  /** Only where two fields of one page share a name. */
  id?: string;
  /** The label is read aloud but not shown: for a lone search field or a cell of a table. */
  hideLabel?: boolean;
  className?: string;
}

/** A labelled control with its hint and its error, tied together for those who listen. */
export function Field({
  name,
  label,
  hint,
  error,
  required,
  id = fieldId(name),
  hideLabel = false,
  className,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "mb-1 block font-semibold"}>
        {label}
        {required === false && <span className="font-normal text-ink-soft"> (optional)</span>}
      </label>
      <FieldHint id={`${id}-hint`}>{hint}</FieldHint>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {children({
        id,
        name,
        required: required || undefined,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error ? true : undefined,
      })}
    </div>
  );
}
