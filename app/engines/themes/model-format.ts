/**
 * The format of stored models. It counts up when what is stored, or how a statement's vector is made of it, changes: a
 * model of another format would place statements wrongly, so it is ignored until a refit replaces it.
 */
export const modelFormat = 2;
