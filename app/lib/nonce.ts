import { createContext, useContext } from "react";

/** Carries the request's script nonce from entry.server.tsx to the scripts of the page; undefined in the browser. */
export const NonceContext = createContext<string | undefined>(undefined);

/** The nonce that scripts of this page need. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
