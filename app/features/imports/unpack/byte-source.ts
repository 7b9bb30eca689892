/** Bytes that can be read from their beginning as often as needed. */
export type ByteSource = () => AsyncIterable<Buffer>;
