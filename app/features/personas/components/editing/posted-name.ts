/** The name under which a line's field is posted; react-hook-form knows it with dots. */
export function postedName(section: number, line: number, field: string): string {
  return `sections[${section}].lines[${line}].${field}`;
}
