/** A hidden field as links give it. */
export interface LinkField {
  parameter: string;
  title: string;
  signed: boolean;
}
