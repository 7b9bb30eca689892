import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { forwardRef } from "react";
import { classNames } from "./class-names.ts";

const box = classNames(
  "block w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-base text-ink",
  "placeholder:text-ink-soft aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger",
  "disabled:bg-sunken disabled:text-ink-soft",
);

/** One line of text; forwards its ref, so that react-hook-form's register can be spread on it. */
export const TextInput = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(
  function TextInput({ className, type = "text", ...rest }, ref) {
    return <input ref={ref} type={type} className={classNames(box, "min-h-10", className)} {...rest} />;
  },
);

/** Several lines of text. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextareaHTMLAttributes<HTMLTextAreaElement>>(
  function TextArea({ className, rows = 4, ...rest }, ref) {
    return <textarea ref={ref} rows={rows} className={classNames(box, className)} {...rest} />;
  },
);

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
  /** The heading it stands under, together with its neighbours of the same one. */
  group?: string;
}

export interface SelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  options: readonly Option[];
  /** A first line with an empty value, such as "Any source". */
  blank?: string;
}

/** The browser's own select: works by keyboard, on phones and without scripts. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { className, options, blank, ...rest },
  ref,
) {
  return (
    <select ref={ref} className={classNames(box, "min-h-10", className)} {...rest}>
      {blank !== undefined && <option value="">{blank}</option>}
      {grouped(options).map(({ group, members }) =>
        group === undefined ? (
          members.map(toElement)
        ) : (
          <optgroup key={`${group} ${members[0]?.value}`} label={group}>
            {members.map(toElement)}
          </optgroup>
        ),
      )}
    </select>
  );
});

function toElement({ value, label, disabled }: Option) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}

/** Options with the neighbours that share their heading. */
function grouped(options: readonly Option[]): { group: string | undefined; members: Option[] }[] {
  const groups: { group: string | undefined; members: Option[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === option.group) last.members.push(option);
    else groups.push({ group: option.group, members: [option] });
  }
  return groups;
}
