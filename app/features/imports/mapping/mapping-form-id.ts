/** The id of the form that holds all choices for a file: what stands outside sends it too, so that nothing is lost. */
export const MAPPING_FORM = "mapping";
