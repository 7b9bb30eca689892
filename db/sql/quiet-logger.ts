import { Logger } from "graphile-worker";

/** graphile-worker prints every job by itself; what matters is logged by our runner instead. */
export const quietLogger = new Logger(() => () => undefined);
