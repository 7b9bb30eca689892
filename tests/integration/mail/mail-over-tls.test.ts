import { afterEach, expect, test } from "vitest";
import { openMailLine } from "#app/features/mail/mail-line.server.ts";
import type { MailServer } from "#app/features/mail/mail-server.schema.ts";
import { type MailListener, startMailListener } from "#tests/support/mail-listener.ts";
import { ownCertificate } from "#tests/support/own-certificate.ts";

let listener: MailListener | undefined;
afterEach(async () => {
  await listener?.stop();
});

async function listen(from: "first-byte" | "starttls"): Promise<MailListener> {
  listener = await startMailListener({ user: "earshot", password: "sesame" }, { ...ownCertificate, from });
  return listener;
}

async function sendTo({ port }: MailListener, server: Pick<MailServer, "security" | "allowUntrusted">) {
  const line = openMailLine(
    {
      ...{ host: "127.0.0.1", port, user: "earshot", password: "sesame" },
      ...server,
      from: { name: "Example", address: "hello@example.com" },
    },
    5000,
  );
  try {
    return await line.send({
      messageId: "<1@example.com>",
      follows: null,
      to: "ana@example.org",
      content: {
        subject: "Hello",
        paragraphs: ["Hi"],
        button: null,
        footer: "",
        unsubscribeUrl: null,
        pixelUrl: null,
      },
    });
  } finally {
    line.close();
  }
}

test.each([
  ["from the first byte", "first-byte", "tls"],
  ["once both have said hello", "starttls", "starttls"],
] as const)(
  "mail goes encrypted %s, to a certificate that nobody vouches for only where the owner allowed it",
  async (_when, from, security) => {
    const to = await listen(from);
    const refused = await sendTo(to, { security, allowUntrusted: false });
    expect(refused.outcome).toBe("trouble");
    expect(refused.note).toMatch(/self-signed certificate/i);
    expect(to.received).toEqual([]);
    expect((await sendTo(to, { security, allowUntrusted: true })).outcome).toBe("sent");
    expect(to.received.map((mail) => mail.to)).toEqual([["ana@example.org"]]);
  },
);

test("nothing goes in the open where TLS was asked for, also when a server does not offer it", async () => {
  listener = await startMailListener();
  for (const security of ["starttls", "tls"] as const) {
    expect((await sendTo(listener, { security, allowUntrusted: true })).outcome).toBe("trouble");
  }
  expect([listener.received, listener.asked]).toEqual([[], []]);
});
