import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { forwardRef } from "react";
import { Field, type FieldProps } from "./field.tsx";
import { Select, type SelectProps, TextArea, TextInput } from "./inputs.tsx";

type WithField<Attributes> = FieldProps & Omit<Attributes, keyof FieldProps>;

function split<Props extends FieldProps>(props: Props) {
  const { name, label, hint, error, required, id, hideLabel, className, ...rest } = props;
  const field: FieldProps = { name, label, hint, error };
  if (required !== undefined) field.required = required;
  if (id !== undefined) field.id = id;
  if (hideLabel !== undefined) field.hideLabel = hideLabel;
  if (className !== undefined) field.className = className;
  return { field, rest };
}

/** A labelled line of text: Field and TextInput in one. */
export const TextField = forwardRef<HTMLInputElement, WithField<InputHTMLAttributes<HTMLInputElement>>>(
  function TextField(props, ref) {
    const { field, rest } = split(props);
    return <Field {...field}>{(control) => <TextInput ref={ref} {...rest} {...control} />}</Field>;
  },
);

/** A labelled box for several lines: Field and TextArea in one. */
export const TextAreaField = forwardRef<
  HTMLTextAreaElement,
  WithField<TextareaHTMLAttributes<HTMLTextAreaElement>>
>(function TextAreaField(props, ref) {
  const { field, rest } = split(props);
  return <Field {...field}>{(control) => <TextArea ref={ref} {...rest} {...control} />}</Field>;
});

/** A labelled choice from a list: Field and Select in one. */
export const SelectField = forwardRef<HTMLSelectElement, WithField<SelectProps>>(
  function SelectField(props, ref) {
    const { field, rest } = split(props);
    return <Field {...field}>{(control) => <Select ref={ref} {...rest} {...control} />}</Field>;
  },
);
