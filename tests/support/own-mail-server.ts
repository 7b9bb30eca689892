import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { type MailListener, startMailListener } from "./mail-listener.ts";

/**
 * Gives the tests of a block a mail server to which the instance is set up to send, from an instance at `publicUrl`
 * (null: none is set). Each test finds it empty and taking everything.
 */
export function useMailListener(
  publicUrl: string | null = "https://earshot.example.com",
): () => MailListener {
  let listener: MailListener | undefined;
  beforeAll(async () => {
    listener = await startMailListener();
  });
  afterAll(() => listener?.stop());
  beforeEach(() => {
    if (!listener) return;
    vi.stubEnv("SMTP_URL", listener.url);
    vi.stubEnv("MAIL_FROM", "Example <hello@example.com>");
    if (publicUrl !== null) vi.stubEnv("PUBLIC_URL", publicUrl);
    listener.received.length = 0;
    listener.asked.length = 0;
    listener.onRecipient = () => null;
    listener.onText = () => null;
  });
  afterEach(() => vi.unstubAllEnvs());
  return () => {
    if (!listener) throw new Error("There is a mail server only while a test runs.");
    return listener;
  };
}
