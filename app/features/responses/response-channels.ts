/** The ways a response can come. */
export const responseChannels = ["open", "personal", "embed", "kiosk", "email", "import"] as const;
export type ResponseChannel = (typeof responseChannels)[number];

/** What became of a response; results are made of complete ones. */
export const responseStatuses = ["complete", "partial", "screened-out", "over-quota", "withdrawn"] as const;
export type ResponseStatus = (typeof responseStatuses)[number];
