/** The id of the control for a form field's name, so that an error summary can link to it. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^\w-]+/g, "-")}`;
}
