/**
 * A correction that concerns more statements than this is carried out by the worker, bit by bit. Carried out at once, a
 * merge or a split takes some 0.1 ms of processor time a statement, so answers to surveys wait for at most 50 ms.
 */
export const LARGE = 500;
