/** How long it is asked before it counts, in which the server's code is compiled; at least once by each connection. */
export const WARM_UP_SHARE = 0.15;

/** What the load generator is told to do. */
export interface LoadPlan {
  origin: string;
  connections: number;
  seconds: number;
  /** Paths asked for in turn; with `answers` the first is a survey's page, whose form is posted. */
  paths: string[];
  answers: boolean;
  /** Sent a second at an even pace; null for as many as the connections can carry. */
  perSecond: number | null;
  cookie: string;
}

/** What came of it. */
export interface LoadResult {
  perSecond: number;
  p50: number;
  p99: number;
  max: number;
  /** Replies that were not what was asked for, and broken lines. */
  failed: number;
}
