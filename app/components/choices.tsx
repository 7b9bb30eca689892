import type { ForwardedRef, InputHTMLAttributes, ReactNode } from "react";
import { forwardRef } from "react";
import { classNames } from "./class-names.ts";
import { fieldId } from "./field-id.ts";
import { FieldError, FieldHint } from "./field-notes.tsx";

interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  label: ReactNode;
  hint?: ReactNode;
}

/** One yes-or-no; sends nothing when it is not ticked. */
export const Checkbox = forwardRef<HTMLInputElement, ChoiceProps>(function Checkbox(props, ref) {
  return <Choice type="checkbox" inputRef={ref} {...props} />;
});

/** One of several; use it through RadioGroup unless each choice needs its own markup. */
export const Radio = forwardRef<HTMLInputElement, ChoiceProps>(function Radio(props, ref) {
  return <Choice type="radio" inputRef={ref} {...props} />;
});

function Choice({
  type,
  inputRef,
  label,
  hint,
  className,
  id,
  name = "",
  value,
  ...rest
}: ChoiceProps & { type: "checkbox" | "radio"; inputRef: ForwardedRef<HTMLInputElement> }) {
  const inputId = id ?? fieldId(value === undefined ? name : `${name}-${value}`);
  return (
    <div className={classNames("flex items-start gap-2", className)}>
      <input
        ref={inputRef}
        type={type}
        id={inputId}
        name={name}
        // Named only where there is one: React makes an undefined value an empty one, which is then sent instead of "on".
        {...(value !== undefined && { value })}
        className="mt-0.5 size-5 flex-none accent-accent"
        aria-describedby={hint ? `${inputId}-hint` : undefined}
        {...rest}
      />
      <div>
        <label htmlFor={inputId}>{label}</label>
        <FieldHint id={`${inputId}-hint`}>{hint}</FieldHint>
      </div>
    </div>
  );
}

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface GroupProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  options: readonly ChoiceOption[];
  /** Choices side by side where there is room. */
  inline?: boolean;
  className?: string;
}

function Group({
  name,
  label,
  hint,
  error,
  inline,
  className,
  children,
}: GroupProps & { children: ReactNode }) {
  const id = fieldId(name);
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <fieldset id={id} className={className} aria-describedby={describedBy || undefined}>
      <legend className="mb-1 font-semibold">{label}</legend>
      <FieldHint id={`${id}-hint`}>{hint}</FieldHint>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      <div className={inline ? "flex flex-wrap gap-x-6 gap-y-2" : "grid gap-2"}>{children}</div>
    </fieldset>
  );
}

/** One choice of a few, all in view. */
export function RadioGroup({
  defaultValue,
  required,
  ...group
}: GroupProps & { defaultValue?: string | undefined; required?: boolean }) {
  return (
    <Group {...group}>
      {group.options.map((option) => (
        <Radio
          key={option.value}
          name={group.name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          defaultChecked={option.value === defaultValue}
          required={required}
        />
      ))}
    </Group>
  );
}
